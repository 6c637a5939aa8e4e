import { describe, expect, test } from 'vitest';
import { requestHelp } from '../testing/askedVoices.ts';
import { given, minute } from '../testing/given.ts';
import { opened } from '../testing/happened.ts';
import { helpRequested } from '../testing/happenedVoices.ts';

describe('request-help', () => {
  test('from a kiosk is to that kiosk, said or not', () => {
    const { state } = given().when(requestHelp().by('kiosk:k1').at(4)).then(helpRequested('k1', null));
    expect(state.help).toEqual([{ seq: state.revision, at: minute(4), kiosk: 'k1', counter: null }]);
    given()
      .when(requestHelp({ kiosk: 'k1' }).by('kiosk:k1'))
      .then(helpRequested('k1', null));
  });

  test('from an agent is to the counter where they serve, or to the place that they name', () => {
    given(opened('2')).when(requestHelp()).then(helpRequested(null, '2'));
    given(opened('2'))
      .when(requestHelp({ counter: '3' }))
      .then(helpRequested(null, '3'));
    given(opened('2'))
      .when(requestHelp({ kiosk: 'k1' }))
      .then(helpRequested('k1', null));
  });

  test('is refused for a kiosk or a counter that the point does not have', () => {
    given().when(requestHelp().by('kiosk:k9')).thenRefused('unknown-kiosk');
    given()
      .when(requestHelp({ kiosk: 'k9' }))
      .thenRefused('unknown-kiosk');
    given()
      .when(requestHelp({ counter: '9' }))
      .thenRefused('unknown-counter');
  });

  test('is refused from nowhere', () => {
    given(opened('2', 'agent2')).when(requestHelp()).thenRefused('unknown-counter');
  });
});
