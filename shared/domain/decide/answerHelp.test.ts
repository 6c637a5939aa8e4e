import { describe, expect, test } from 'vitest';
import { answerHelp } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { helpAnswered, helpRequested } from '../testing/happenedVoices.ts';

describe('answer-help', () => {
  const asked = given(helpRequested('k1', null), helpRequested(null, '2'));
  const [first = 0, second = 0] = asked.state.help.map(({ seq }) => seq);

  test('answers exactly that request', () => {
    const { state } = asked.when(answerHelp(first)).then(helpAnswered(first));
    expect(state.help.map(({ seq }) => seq)).toEqual([second]);
  });

  test('is refused when nobody asked, or somebody has answered', () => {
    given().when(answerHelp(first)).thenRefused('unknown-request');
    asked
      .when(answerHelp(first).as('one'))
      .then(helpAnswered(first))
      .when(answerHelp(first).as('two'))
      .thenRefused('unknown-request');
  });
});
