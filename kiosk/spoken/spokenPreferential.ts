import { closedParts } from '../opening.ts';
import { type Scene, tellingOf } from '../scene.ts';
import { barredParts, lostParts } from './spokenLost.ts';
import { spokenNeedsKey } from './spokenNeeds.ts';
import { of, type SpokenPart, text, texts } from './spokenPart.ts';
import { whyBarred } from './spokenServices.ts';

/** Preferential attention: who qualifies, the community, and no. */
export function spokenPreferential(scene: Scene): readonly SpokenPart[] {
  const { view, visit } = scene;
  const note = view.preferentialNote;
  const lead = note ? texts(note) : text('preferentialLead');
  const no = of('no', text('no'), text('noWord'), ...barredParts(scene));
  const needs = spokenNeedsKey(scene);
  const answers = visit.settings.isLowered
    ? [...readParts(scene), ...lowYesParts(scene), ...no, ...lowCommunityParts(scene), ...needs]
    : [...yesParts(scene), ...communityParts(scene), ...needs, ...no];
  return [text('preferential'), ...(scene.lostSince === null ? [lead] : lostParts(scene)), ...answers];
}

function yesParts(scene: Scene): readonly SpokenPart[] {
  const { preferential, preferentialKeys } = scene.view;
  if (preferentialKeys === 'one')
    return preferential.flatMap(({ group, classes }) =>
      of(
        `yes-${group}`,
        text('yes'),
        text('yesWord'),
        ...classes.map(({ name }) => texts(name)),
        ...barredParts(scene),
      ),
    );
  return preferential.flatMap(({ classes }) =>
    classes.flatMap(({ id, name }) =>
      of(`class-${id}`, texts(name), text('common:preferential'), ...barredParts(scene)),
    ),
  );
}

const communityWho = (scene: Scene): readonly SpokenPart[] =>
  scene.view.communityClosed ? closedParts(scene.view.communityClosed, tellingOf(scene)) : [text('communityWho')];

const communityParts = (scene: Scene): readonly SpokenPart[] =>
  scene.view.hasCommunityLine ? of('community', text('community'), ...communityWho(scene), ...barredParts(scene)) : [];

/** With lowered keys the upper part says who is meant, to be read. */
function readParts(scene: Scene): readonly SpokenPart[] {
  const { preferential, hasCommunityLine } = scene.view;
  const classes = preferential.flatMap(({ classes }) => classes.map(({ name }) => texts(name)));
  return hasCommunityLine ? [...classes, text('community'), ...communityWho(scene)] : classes;
}

function lowYesParts(scene: Scene): readonly SpokenPart[] {
  if (scene.view.preferentialKeys === 'each-class') return yesParts(scene);
  return scene.view.preferential.flatMap(({ group }) =>
    of(`yes-${group}`, text('yes'), text('yesWord'), ...barredParts(scene)),
  );
}

const lowCommunityParts = (scene: Scene): readonly SpokenPart[] =>
  scene.view.hasCommunityLine
    ? of('community', text('communityShort'), ...whyBarred(scene, scene.view.communityClosed))
    : [];
