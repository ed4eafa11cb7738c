// Colours, the desk's language, and how the text is set: its size apart from everything else's, its face, its line height.
import { useTranslation } from 'react-i18next';
import { setView, TEXT_SIZES, viewOptions } from '../../desk/view-options.ts';
import { setLanguage } from '../../i18n/index.ts';
import { isLanguage, LANGUAGES } from '../../i18n/preferred.ts';
import { useObservable } from '../../state/observable.ts';
import { Choices } from '../../ui/Choices.tsx';
import { setTheme, useTheme } from '../../ui/theme.ts';
import { LINE_HEIGHTS, setTypesetting, typesetting } from '../../ui/typesetting.ts';

export function Appearance() {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  const { textSize } = useObservable(viewOptions, viewOptions.get());
  const { face, lineHeight } = useObservable(typesetting, typesetting.get());
  return (
    <div className="fields">
      <Choices
        name="theme"
        legend={t('theme.label')}
        value={theme}
        options={{ light: t('theme.light'), warm: t('theme.warm'), dark: t('theme.dark') }}
        onChange={setTheme}
      />
      <Choices
        name="language"
        legend={t('app.language')}
        value={isLanguage(i18n.language) ? i18n.language : 'en'}
        options={LANGUAGES}
        onChange={(tag) => void setLanguage(tag)}
      />
      <Choices
        name="face"
        legend={t('settings.appearance.face')}
        value={face}
        options={{ serif: t('settings.appearance.serif'), sans: t('settings.appearance.sans') }}
        onChange={(name) => setTypesetting({ face: name })}
      />
      <div className="row">
        <label className="field">
          <span>{t('settings.appearance.textSize')}</span>
          <select value={textSize} onChange={({ target }) => setView({ textSize: Number(target.value) })}>
            {TEXT_SIZES.map((size) => (
              <option key={size} value={size}>
                {size} px
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('settings.appearance.lineHeight')}</span>
          <select value={lineHeight} onChange={({ target }) => setTypesetting({ lineHeight: Number(target.value) })}>
            {LINE_HEIGHTS.map((height) => (
              <option key={height} value={height}>
                {height.toFixed(2)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="specimen" lang="zh-Hans">
        城关区把“优进绌退”原则贯穿社区工作者全链条管理，按人口规模核定1315名员额。𠮷野家、㐂寿司；བོད་ལྗོངས། Lhasa Evening
        News.
      </p>
    </div>
  );
}
