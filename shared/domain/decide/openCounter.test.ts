import { test } from 'vitest';
import { openCounter } from '../testing/asked.ts';
import { given } from '../testing/given.ts';
import { closed, opened } from '../testing/happened.ts';

test('seats the agent at a free counter', () => {
  given().when(openCounter('1')).then(opened('1'));
});

test('seats another agent after the first has left', () => {
  given(opened('1'), closed('1')).when(openCounter('1').by('agent2')).then(opened('1', 'agent2'));
});

test('refuses a counter that the point does not have', () => {
  given().when(openCounter('9')).thenRefused('unknown-counter');
});

test('refuses a counter where somebody else serves: one agent at a time', () => {
  given(opened('1', 'agent2')).when(openCounter('1')).thenRefused('counter-taken');
});

test('refuses to open it twice', () => {
  given(opened('1')).when(openCounter('1')).thenRefused('already-open');
});
