import { startShell } from '../shared/shell/startShell.ts';

startShell('kiosk');
