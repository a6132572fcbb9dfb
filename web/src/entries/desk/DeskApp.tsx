import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { subscribeTheme, theme } from '../../ui/theme/scheme';
import { mantineTheme } from './mantine';
import { router } from './router';
import { createQueries } from './session';

export function DeskApp() {
  const [queries] = useState(createQueries);
  const scheme = useSyncExternalStore(subscribeTheme, theme);
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
