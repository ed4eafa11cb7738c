// Starts the desk: language first, so that nothing is drawn in the wrong one.
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/index.ts';
import { queries } from '../state/queries.ts';
import { startTheme } from '../ui/theme.ts';
import { startTypesetting } from '../ui/typesetting.ts';
import { startView } from '../desk/view-options.ts';
import { App } from './App.tsx';
import { startRoute } from './route.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startTheme();
startView();
startTypesetting();
startRoute();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
