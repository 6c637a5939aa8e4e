import type { Module } from './module.ts';
import { modulesOf } from './violations.ts';

/** A small tree made of texts, to see a rule break: `tree({ 'kiosk/App.tsx': "import './x.ts'" })`. */
export const tree = (files: Readonly<Record<string, string>>): Module[] =>
  modulesOf(Object.entries(files).map(([path, text]) => ({ path, text })));
