// The application menu: what a desktop is expected to have; the desk's own actions live in the desk.
import { Menu, type MenuItemConstructorOptions } from 'electron';

const VIEW: MenuItemConstructorOptions = {
  label: 'View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    { role: 'toggleDevTools' },
  ],
};

export function setMenu(platform: NodeJS.Platform): void {
  const application: MenuItemConstructorOptions = platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' };
  Menu.setApplicationMenu(Menu.buildFromTemplate([application, { role: 'editMenu' }, VIEW, { role: 'windowMenu' }]));
}
