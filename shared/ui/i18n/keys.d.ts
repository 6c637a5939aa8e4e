import 'i18next';
import type { Master } from './catalogues.ts';
import type { CounterMaster } from './counterCatalogues.ts';
import type { DeviceMaster } from './deviceCatalogues.ts';
import type { PairingMaster } from './pairingCatalogues.ts';
import type { ShellMaster } from './shellCatalogues.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Master & CounterMaster & ShellMaster & PairingMaster & DeviceMaster;
  }
}
