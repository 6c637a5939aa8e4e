import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { languageNames, languages, localText } from '../../shared/ui/language.ts';
import type { Said } from '../desk/action.ts';
import { useDesk } from '../desk/deskNow.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

type Service = NonNullable<Said['service']>;
type Priority = NonNullable<Said['priority']>;
type Wish = { readonly service: Service | null; readonly priority: Priority | 'none'; readonly language: string };

/** A ticket for somebody who cannot use the kiosk: what they come for, how they are attended, in which language. */
export function GiveDialog() {
  const { t } = useTranslation('counter');
  const { language: spoken } = useLanguage();
  const { asking, view } = useDesk();
  const [wish, setWish] = useState<Wish>({ service: null, priority: 'none', language: spoken });
  const [label, setLabel] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const give = async () => {
    const { service, priority, language } = wish;
    if (service === null) return;
    setAsked(true);
    const said = {
      service,
      ...(priority !== 'none' && { priority }),
      language: language as NonNullable<Said['language']>,
    };
    const reply = await asking.ask('give', said);
    setAsked(false);
    const taken = reply?.ok ? reply.events.find((event) => event.type === 'ticket-taken') : undefined;
    if (taken) setLabel(taken.ticket.label);
  };
  if (label !== null) return <Given label={label} again={() => setLabel(null)} />;
  const lacks = wish.service === null ? t('chooseService') : isAsked ? t('askedBody') : null;
  return (
    <Dialog
      title={t('giveTitle')}
      main={{ text: t('action-give'), lacks, onPress: () => void give() }}
      note={asking.refusal ?? t(view.giving.prints ? 'givePrints' : 'giveNoPrinter')}
    >
      <WishChoices wish={wish} change={(part) => setWish({ ...wish, ...part })} />
    </Dialog>
  );
}

type WishProps = { readonly wish: Wish; readonly change: (part: Partial<Wish>) => void };

function WishChoices({ wish, change }: WishProps) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { lines, giving } = useDesk().view;
  const nameOf = ({ id, name }: (typeof giving.priorities)[number]) =>
    name ? localText(name, language) : t(id === 'community' ? 'mark-community' : 'mark-preferential');
  return (
    <div className="dialog-columns">
      <Choices
        legend={t('giveService')}
        choices={lines.map(({ id, name }) => ({ value: id, name: localText(name, language) }))}
        chosen={wish.service}
        choose={(service) => change({ service })}
      />
      <div>
        <Choices<Wish['priority']>
          legend={t('givePriority')}
          choices={[
            { value: 'none', name: t('giveRegular') },
            ...giving.priorities.map((one) => ({ value: one.id, name: nameOf(one) })),
          ]}
          chosen={wish.priority}
          choose={(priority) => change({ priority })}
        />
        <Choices
          legend={t('giveLanguage')}
          choices={languages.map((value) => ({ value, name: languageNames[value] }))}
          chosen={wish.language}
          choose={(chosen) => change({ language: chosen })}
        />
      </div>
    </div>
  );
}

function Given({ label, again }: { readonly label: string; readonly again: () => void }) {
  const { t } = useTranslation('counter');
  const { view } = useDesk();
  return (
    <Dialog title={t('givenTitle')} main={{ text: t('giveAgain'), lacks: null, onPress: again }}>
      <p className="given-label" role="status">
        <LabelText label={label} />
      </p>
      <p>{t(view.giving.prints ? 'givenPrinting' : 'givenSay')}</p>
    </Dialog>
  );
}
