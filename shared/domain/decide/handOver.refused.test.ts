import { describe, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { handOver } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { taken } from '../testing/happened.ts';

describe('hand-over is refused', () => {
  const [k1] = sampleSetup.kiosks;
  const kiosks = k1 ? [k1, { id: 'k2' as typeof k1.id, pairing: 2 }] : [];

  test('from a sender that is no kiosk of this point', () => {
    given().when(handOver('A1000', 'tap-1').by('kiosk:k9')).thenRefused('unknown-kiosk');
    given().when(handOver('A1000', 'tap-1').by('agent1')).thenRefused('unknown-kiosk');
  });

  test("with a number of another pairing's band, or of the point's own series", () => {
    const two = givenSetup({ kiosks });
    for (const label of ['A2000', 'A001', 'A999', 'A90000'])
      two.when(handOver(label, 'tap-1')).thenRefused('wrong-label');
    two.when(handOver('A1999', 'tap-1')).then(taken('A1999'));
    two.when(handOver('A2000', 'tap-1').by('kiosk:k2')).then(taken('A2000', { kiosk: 'k2' }));
  });

  test("with another letter than the service's", () => {
    given().when(handOver('B1000', 'tap-1')).thenRefused('wrong-label');
    given(taken('A001', { id: 'kiosk:k1/tap-1' }))
      .when(handOver('B1000', 'tap-1'))
      .thenRefused('wrong-label');
  });

  test('with what no paper says', () => {
    for (const label of ['A1000-2', 'A01000', 'A1e3', '1000', 'A1000x', 'A', ''])
      given().when(handOver(label, 'tap-1')).thenRefused('wrong-label');
  });

  test('for what the point does not have', () => {
    const asking = (said: object) => given().when(handOver('A1000', 'tap-1', said));
    asking({ service: 'weddings' }).thenRefused('unknown-service');
    asking({ also: ['weddings'] }).thenRefused('unknown-service');
    asking({ priority: 'veteran' }).thenRefused('unknown-priority');
    asking({ errand: 'claims' }).thenRefused('errand-without-community-line');
    asking({ cases: 0 }).thenRefused('out-of-range');
    asking({ service: 'community', errand: 'weddings' }).thenRefused('unknown-errand');
    givenSetup({ communityLine: null })
      .when(handOver('L1000', 'tap-1', { service: 'claims', priority: 'community' }))
      .thenRefused('no-community-line');
  });
});
