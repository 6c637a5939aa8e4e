import { describe, expect, test } from 'vitest';
import { areas } from './areas.ts';
import { forbiddenImports, forbiddenReach } from './imports.ts';
import { tree } from './testing.ts';

const broken = (path: string, text: string) => forbiddenImports(tree({ [path]: text })).length > 0;

describe('who may import whom', () => {
  test.each([
    ['shared/domain/decide/callNext.ts', "import { z } from 'zod';"],
    ['shared/domain/decide/callNext.ts', "import type { View } from '../../views/kioskView.ts';"],
    ['shared/domain/time.ts', "import 'node:fs';"],
    ['shared/domain/time.ts', '/// <reference types="node" />'],
    ['shared/domain/time.ts', "import { expect } from 'vitest';"],
    ['shared/domain/time.test.ts', "import { z } from 'zod';"],
    ['shared/forecast/simulate.ts', "import '../views/kioskView.ts';"],
    ['shared/reports/fold.ts', "import '../forecast/simulate.ts';"],
    ['shared/views/kioskView.ts', "import '../protocol/version.ts';"],
    ['shared/protocol/schemas.ts', "import '../forecast/simulate.ts';"],
    ['shared/protocol/schemas.ts', "import 'fastify';"],
    ['shared/client/useView.ts', "import { kioskView } from '../views/kioskView.ts';"],
    ['shared/client/useView.ts', "import { type KioskView } from '../views/kioskView.ts';"],
    ['shared/client/useView.ts', "import { label } from '../domain/label.ts';"],
    ['shared/client/outbox/keep.ts', "import { decide } from '../../domain/decide/index.ts';"],
    ['shared/client/outbox/keep.ts', "import { memoryPoint } from '../../domain/testing/memoryPoint.ts';"],
    ['shared/client/outbox.ts', "import { kioskView } from '../views/kioskView.ts';"],
    ['shared/client/practice.ts', "import '../reports/fold.ts';"],
    ['shared/printing/escpos.ts', "import '../domain/label.ts';"],
    ['shared/ui/Button.tsx', "import { version } from '../protocol/version.ts';"],
    ['shared/ui/Button.tsx', "import { useView } from '../client/useView.ts';"],
    ['shared/storage/adapter.ts', "import 'fastify';"],
    ['shared/shell/start.ts', "import '../ui/Button.tsx';"],
    ['server/main.ts', "import '../shared/client/useView.ts';"],
    ['server/main.ts', "import '../shared/ui/Button.tsx';"],
    ['server/main.ts', "import '../shared/shell/start.ts';"],
    ['server/main.ts', "import '../kiosk/App.tsx';"],
    ['server/main.test.ts', "import '../build/parts.mjs';"],
    ['kiosk/App.tsx', "import { label } from '../shared/domain/label.ts';"],
    ['kiosk/App.tsx', "import { kioskView } from '../shared/views/kioskView.ts';"],
    ['kiosk/App.tsx', "const late = () => import('../shared/views/kioskView.ts');"],
    ['counter/App.tsx', "import '../server/app.ts';"],
    ['counter/App.tsx', "import type { App } from '../server/app.ts';"],
    ['counter/App.tsx', "export { Board } from '../display/board/Board.tsx';"],
    ['display/App.tsx', "import '../kiosk/App.tsx';"],
    ['display/App.tsx', "import 'socket.io-client';"],
    ['display/App.tsx', "import './main.ts';"],
    ['kiosk/main.ts', "import './App.tsx';"],
    ['kiosk/main.ts', "import 'electron';"],
    ['shared/newcomer/x.ts', ''],
  ])('%s: %s is refused', (path, text) => {
    expect(broken(path, text)).toBe(true);
  });

  test.each([
    [
      'shared/domain/time.test.ts',
      "import { test } from 'vitest'; import 'fast-check'; import 'node:fs'; import './time.ts';",
    ],
    ['shared/domain/decide/callNext.ts', "import { at } from '../time.ts';"],
    ['shared/client/useView.ts', "import type { KioskView } from '../views/kioskView.ts';"],
    ['shared/client/link.ts', "import { practice } from './practice.ts';"],
    [
      'shared/client/outbox.ts',
      "import '../domain/labels.ts'; import '../domain/time.ts'; import '../views/ticketSlip.ts';",
    ],
    ['shared/client/practice/link.ts', "import '../../domain/decide/index.ts'; import '../link.ts';"],
    [
      'shared/protocol/refusals.ts',
      "import { z } from 'zod'; import '../domain/rejections.ts'; import '../views/kioskView.ts';",
    ],
    ['shared/ui/Button.tsx', "import 'react'; import type { Reply } from '../protocol/reply.ts';"],
    ['shared/storage/adapter.ts', "import 'lowdb/node'; import 'node:fs/promises';"],
    [
      'server/main.ts',
      "import 'fastify'; import 'node:fs'; import '../shared/printing/escpos.ts'; import '../package.json';",
    ],
    [
      'kiosk/App.tsx',
      "import 'react'; import '../shared/client/practice.ts'; import type { V } from '../shared/views/v.ts';",
    ],
    ['kiosk/main.tsx', "import './App.tsx'; import 'react-dom/client'; import './look.css';"],
    ['kiosk/main.ts', "import '../shared/shell/start.ts';"],
    ['build/e2e/kiosk.test.ts', "import 'playwright-core'; import '../../server/main.ts';"],
  ])('%s: %s is fine', (path, text) => {
    expect(forbiddenImports(tree({ [path]: text }))).toEqual([]);
  });

  test('an import that only the run can tell is refused, except in build', () => {
    expect(broken('server/app.ts', 'await import(name);')).toBe(true);
    expect(broken('kiosk/App.tsx', "import.meta.glob('./*.tsx');")).toBe(true);
    expect(broken('build/bench.ts', 'await import(name);')).toBe(false);
  });

  test('says where and what instead', () => {
    const said = forbiddenImports(tree({ 'kiosk/App.tsx': "\nimport { v } from '../shared/views/v.ts';" }));
    expect(said).toEqual(['kiosk/App.tsx:2 imports shared/views/v.ts: from there only types, by "import type"']);
  });

  test('the areas that are still to come stand in the table', () => {
    const paths = areas.map((area) => area.path);
    expect(paths).toEqual(
      expect.arrayContaining(['shared/forecast', 'shared/reports', 'shared/printing', 'shared/shell']),
    );
  });
});

describe('the shell never reaches react', () => {
  const link = { 'shared/client/link.ts': "import { useView } from './useView.ts';" };

  test('over other files either', () => {
    const shell = { 'shared/shell/start.ts': "import { link } from '../client/link.ts';" };
    const client = { 'shared/client/useView.ts': "import { useState } from 'react';" };
    expect(forbiddenReach(tree({ ...shell, ...link, ...client }))).toEqual([
      'shared/shell/start.ts reaches react: shared/shell/start.ts → shared/client/link.ts → shared/client/useView.ts → react',
    ]);
  });

  test('but may take types from files that do', () => {
    const shell = { 'shared/shell/start.ts': "import type { Link } from '../client/link.ts';" };
    const client = { 'shared/client/useView.ts': "import { useState } from 'react';" };
    expect(forbiddenReach(tree({ ...shell, ...link, ...client }))).toEqual([]);
  });
});
