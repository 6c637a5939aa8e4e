import type { Language } from '../../../shared/domain/setup.ts';
import type { ViewMessage } from '../../../shared/protocol/messages.ts';
import { type PhoneTexts, phoneTexts, type Saying } from '../../../shared/protocol/phoneTexts.ts';
import { rangeText, ticketSaying, timeIn } from '../../../shared/protocol/ticketSaying.ts';
import type { TicketView } from '../../../shared/views/ticketView.ts';
import { type Html, html } from '../docs/html.ts';
import { topOfPage } from './topOfPage.ts';

/** A ticket as it is now, in HTML: what a phone reads before its script has come, without one, or where no socket gets through. */
export function plainTicket({ view, at }: ViewMessage<TicketView>, language: Language): Html {
  const { at: atTime, refresh } = phoneTexts[language];
  return html`<main class="phone" data-stage="${view.stage}"><div class="phone-page">
${topOfPage(language, view.name[language])}
${stageOf(view, language)}
<p class="phone-plain">${atTime(timeIn(view.zone, at))} · <a href="">${refresh}</a></p>
</div></main>`;
}

function stageOf(view: TicketView, language: Language): Html {
  const saying = ticketSaying(view, language);
  if (saying) return over(view, saying, phoneTexts[language]);
  return view.stage === 'called' ? yourTurn(view, phoneTexts[language]) : waiting(view, language);
}

function waiting(view: TicketView, language: Language): Html {
  const texts = phoneTexts[language];
  const { label, service, peopleBefore: before, range, waitAt, bring } = view;
  const figure = (value: string, words: string) => html`<div><dt>${words}</dt><dd>${value}</dd></div>`;
  return html`<section class="phone-card">
<h1 class="phone-mine"><span class="phone-words">${texts.yourNumber}</span> ${numberOf(label)}</h1>
<p>${service[language]}</p>
<dl class="phone-facts">${before === null ? '' : figure(`${before}`, texts.before(before))}${
    range ? figure(rangeText(range), texts.minutes) : ''
  }</dl>
<p class="phone-fine">${texts.mayChange}</p>
<p class="phone-where">${waitAt ? texts.waitAt(waitAt[language]) : texts.waitHere}</p>
</section>
${bring.length === 0 ? '' : html`<section class="phone-bring"><h2>${texts.bring}</h2><ul>${bring.map((one) => html`<li>${one[language]}</li>`)}</ul></section>`}`;
}

const yourTurn = (
  { counter, label, placeKept: { minutes } }: TicketView,
  texts: PhoneTexts,
): Html => html`<h1>${texts.yourTurn}</h1>
<section class="phone-go"><p>${texts.counter}</p><p class="phone-counter" data-chars="${(counter ?? '').length}">${counter ?? ''}</p></section>
<p class="phone-again">${texts.numberAgain} <b>${label}</b></p>
${minutes > 0 ? html`<p class="phone-late">${texts.late(minutes)}</p>` : ''}`;

const over = (
  { label }: TicketView,
  { title, text }: Saying,
  texts: PhoneTexts,
): Html => html`<section class="phone-card">
<p class="phone-words">${texts.yourNumber}</p>
<p>${numberOf(label)}</p>
<h1>${title}</h1>
<p>${text}</p>
</section>`;

/** Letter and digits, with the gap between them: `B` and `047`. */
function numberOf(label: string): Html {
  const at = label.search(/\d/);
  return html`<span class="phone-number" data-chars="${label.length}"><span>${label.slice(0, at)}</span><span class="label-digits">${label.slice(at)}</span></span>`;
}
