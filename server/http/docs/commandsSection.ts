import type { CommandType } from '../../../shared/domain/commands.ts';
import { whoMayCommand } from '../../people/permissions.ts';
import { commandWords } from './commandWords.ts';
import { fieldList } from './fieldList.ts';
import type { Shape } from './fieldsOf.ts';
import { fieldWords } from './fieldWords.ts';
import { codeBlock, codes, type Html, html } from './html.ts';
import { commandShapes } from './operations.ts';
import type { Section } from './section.ts';

/** Every command, with who may give it and each of its fields. */
export const commandsSection = (): Section => ({
  id: 'commands',
  title: 'Commands',
  body: html`
<p>What stands in <code>command</code>. An <i>id</i> is 1 to 64 of <code>A-Za-z0-9._:-</code>; a field that a command does not have is
<code>malformed</code>. The codes of reasons and outcomes are those of the point’s setup, here the sample’s.</p>
${[...commandShapes].map(([type, shape]) => command(type as CommandType, shape))}`,
  inside: [...commandShapes.keys()].map((type) => ({ id: type, name: type })),
});

const command = (type: CommandType, shape: Shape): Html => html`
<section id="${type}">
<h3><code>${type}</code></h3>
<p>${commandWords[type].says}</p>
<p class="roles">May be sent by ${codes(whoMayCommand[type])}.</p>
${example(type)}
${type === 'change-setup' ? folded(shape) : fieldList(shape, fieldWords)}
</section>`;

function example(type: CommandType): Html {
  const fields = commandWords[type].example;
  return fields === null ? html`` : codeBlock(JSON.stringify({ type, ...fields }), 'request');
}

/** A whole setup has so many fields that they are shown to whoever asks. */
const folded = (shape: Shape): Html =>
  html`<details><summary>All fields of a setup</summary>${fieldList(shape, fieldWords)}</details>`;
