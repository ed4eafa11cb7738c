// Everything the desk looks like, in the order in which it builds up. Fonts are split by unicode range: only what is needed loads.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
import './tokens.css';
import './base.css';
import './controls.css';
import '../app/app.css';
import '../panels/panels.css';
import '../desk/desk.css';
import '../desk/text.css';
import '../desk/card.css';
