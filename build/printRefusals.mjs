import { createServer } from 'vite';

// Vite reads the types away, so that the table needs no build of its own.
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const { refusalTable } = await vite.ssrLoadModule('/build/refusalTable.ts');
console.log(refusalTable());
await vite.close();
