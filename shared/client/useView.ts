import { useEffect, useSyncExternalStore } from 'react';
import type { Trouble, ViewMessage } from '../protocol/messages.ts';
import type { Screen, ScreenType, ViewOf } from '../views/screen.ts';
import { useLink } from './LinkProvider.tsx';
import type { Language, LinkState } from './link.ts';

export type Seen<Type extends ScreenType> = Omit<LinkState, 'shown'> & {
  /** null: not there yet, refused, or another screen's. */
  readonly view: ViewOf[Type] | null;
  /** The server's moment at which the view was true. */
  readonly at: ViewMessage['at'] | null;
  /** What kept the point from taking commands when the view was true; null: nothing. */
  readonly trouble: Trouble | null;
  /** How many windows show this counter to this agent. */
  readonly windows: number;
};

/** The newest view of the page's screen and how the link is. */
export function useView<Type extends ScreenType>(type: Type): Seen<Type> {
  const link = useLink();
  const { shown, ...rest } = useSyncExternalStore(link.subscribe, link.state);
  const view = shown?.view.screen === type ? (shown.view as ViewOf[Type]) : null;
  const { at, trouble, windows } = (view && shown) || { at: null };
  return { ...rest, view, at, trouble: trouble ?? null, windows: windows ?? 1 };
}

/** Asks the server for this screen, again whenever it or the language changes. */
export function useShow(screen: Screen, language: Language): void {
  const link = useLink();
  const id = 'id' in screen ? screen.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a screen is its type and id, not the object that says so.
  useEffect(() => link.show(screen, language), [link, screen.type, id, language]);
}
