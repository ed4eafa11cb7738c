// The bridge between window and desk. It tells the desk by which door it came; everything else goes over the API.
import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('galley', { door: 'desktop' });
