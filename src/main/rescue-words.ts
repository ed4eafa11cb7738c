// The words of the page that stands in for the desk while its archive is damaged. The desk's own words come with the desk,
// which cannot be opened then.

export interface RescueWords {
  readonly lang: string;
  /** The language's own name. */
  readonly name: string;
  readonly title: string;
  readonly damaged: (file: string) => string;
  readonly emptied: (file: string) => string;
  readonly choose: string;
  readonly putBack: string;
  readonly newest: string;
  /** @param changed when a page in the backup was last changed; null where it has none. */
  readonly holds: (pages: number, changed: string | null) => string;
  readonly unreadable: string;
  readonly failed: string;
  readonly none: (folder: string) => string;
  readonly elsewhere: string;
  /** Stands for a file's name. */
  readonly backup: string;
}

export const RESCUE_WORDS: readonly RescueWords[] = [
  {
    lang: 'en',
    name: 'English',
    title: 'This archive is damaged',
    damaged: (file) =>
      `${file} can no longer be read: bytes in it are not what Galley wrote. A failing disk does that.`,
    emptied: (file) => `${file} is empty: there is no archive in it any more. A crash of the whole computer does that.`,
    choose:
      'Choose a backup to go on with; it is checked first. Work that is newer than the backup is not in it. The damaged file is kept beside the archive; nothing is deleted.',
    putBack: 'Go on with this one',
    newest: 'newest',
    holds: (pages, changed) => `${pages} pages${changed === null ? '' : `, last changed ${changed}`}`,
    unreadable: 'cannot be read either',
    failed: 'That did not work; nothing has been changed.',
    none: (folder) => `There is no backup in ${folder}.`,
    elsewhere: 'A backup that lies elsewhere is put back in a terminal, while this desk is closed:',
    backup: 'BACKUP',
  },
  {
    lang: 'zh-Hans',
    name: '简体中文',
    title: '档案库已损坏',
    damaged: (file) => `${file} 已无法读取：其中的内容与 Galley 写入的不一致，多半是磁盘出了故障。`,
    emptied: (file) => `${file} 是空的：里面已没有档案库，多半是电脑突然断电或死机所致。`,
    choose:
      '请选择一份备份继续工作，Galley 会先检查它。比备份更新的改动不在其中。损坏的文件会保留在档案库旁边，什么也不会删除。',
    putBack: '用这一份继续',
    newest: '最新',
    holds: (pages, changed) => `${pages} 版${changed === null ? '' : `，最后改动于 ${changed}`}`,
    unreadable: '也无法读取',
    failed: '未能恢复，一切保持原样。',
    none: (folder) => `${folder} 里没有备份。`,
    elsewhere: '备份若在别处，请先关闭本程序，再在终端里恢复：',
    backup: '备份文件',
  },
  {
    lang: 'zh-Hant',
    name: '繁體中文',
    title: '檔案庫已損壞',
    damaged: (file) => `${file} 已無法讀取：其中的內容與 Galley 寫入的不一致，多半是磁碟出了故障。`,
    emptied: (file) => `${file} 是空的：裡面已沒有檔案庫，多半是電腦突然斷電或當機所致。`,
    choose:
      '請選擇一份備份繼續工作，Galley 會先檢查它。比備份更新的改動不在其中。損壞的檔案會保留在檔案庫旁邊，什麼也不會刪除。',
    putBack: '用這一份繼續',
    newest: '最新',
    holds: (pages, changed) => `${pages} 版${changed === null ? '' : `，最後改動於 ${changed}`}`,
    unreadable: '也無法讀取',
    failed: '未能還原，一切保持原樣。',
    none: (folder) => `${folder} 裡沒有備份。`,
    elsewhere: '備份若在別處，請先關閉本程式，再在終端機裡還原：',
    backup: '備份檔案',
  },
];

/** @param chosen a language that the reader has picked. @param accepted a browser's Accept-Language. */
export function wordsFor(chosen: string | null, accepted: string): RescueWords {
  const first = accepted.split(',')[0]?.trim() ?? '';
  const asked = !/^zh\b/i.test(first) ? 'en' : /hant|tw|hk|mo/i.test(first) ? 'zh-Hant' : 'zh-Hans';
  const words = RESCUE_WORDS.find(({ lang }) => lang === chosen) ?? RESCUE_WORDS.find(({ lang }) => lang === asked);
  if (!words) throw new Error('there are no words');
  return words;
}
