// Starts the desk: what is remembered and the language first, so that nothing is drawn otherwise than the person has it.
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/index.ts';
import { goOnWhereLeft, keepMemory, recall } from '../state/memory.ts';
import { queries } from '../state/queries.ts';
import { startTheme } from '../ui/theme.ts';
import { fetchFaces, startTypesetting, typesetting } from '../ui/typesetting.ts';
import { startView } from '../desk/view-options.ts';
import { App } from './App.tsx';
import { startRoute } from './route.ts';

if (await recall()) location.reload();
else await start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  startTheme();
  startView();
  startTypesetting();
  goOnWhereLeft();
  startRoute();
  keepMemory();
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
  if (typesetting.get().face === 'serif') fetchFaces();
}
