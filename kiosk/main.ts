import { kioskLinks } from '../shared/shell/outbox/kioskLinks.ts';
import { startShell } from '../shared/shell/startShell.ts';

startShell('kiosk', kioskLinks);
