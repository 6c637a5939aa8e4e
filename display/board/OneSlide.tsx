import type { Slide } from '../../shared/protocol/slideList.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { SlideVideo } from './SlideVideo.tsx';
import './slides.css';

type Props = {
  readonly slide: Slide;
  readonly isCalling: boolean;
  readonly onEnd: () => void;
  /** Its file, by its address, cannot be shown. */
  readonly onFailed: (address: string) => void;
};

/** A message, a picture or a video, with its words in the language of the house. */
export function OneSlide({ slide: { type, address = '', title, text }, isCalling, onEnd, onFailed }: Props) {
  const { language } = useLanguage();
  const words = localText(title, language);
  if (type === 'message')
    return (
      <section className="slide slide-message">
        <h2>{words}</h2>
        {text && <p>{localText(text, language)}</p>}
      </section>
    );
  return (
    <section className="slide slide-media">
      {type === 'picture' ? (
        <img src={address} alt={words} onError={() => onFailed(address)} />
      ) : (
        <SlideVideo {...{ address, words, isCalling, onEnd, onFailed }} />
      )}
    </section>
  );
}
