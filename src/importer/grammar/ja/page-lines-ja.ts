const FURNITURE = [
  /^(?:ホーム|トップ|TOP|HOME)(?:ページ)? ?[>»|].{1,160}$/i,
  /^\(?(?:了|以上|おわり|終わり)\)?$/,
  /^(?:ページ)?TOPへ?戻る$|^ページの?(?:先頭|トップ)へ(?:戻る)?$|^ページTOPへ?戻る$|^PAGE ?TOP$/i,
  /^.{1,80}へ戻る$/,
  /^発信元サイトへ$|^印刷(?:用ページ|する)?$|^シェア$|^ツイート$/,
  /^(?:英語版?|日本語版?)?(?:\/?\(?English\)?|\/?Japanese)$|^(?:英語|日本語)(?:版|ページ)?(?:\/English)?$|^英語版\/English$/i,
  /^[([]?(?:報道発表|新着情報|報道資料|お知らせ|プレスリリース|参考|別添|別紙|概要|記者発表)(?:資料)?[)\]]?$/,
  /^[\p{Script=Han}]{1,8}[・|/](?:新着情報|報道発表|お知らせ)$/u,
  /^.{0,120}(?:\((?:PDF|別ウィンドウで開く|別ウィンドウ)[^)]{0,40}\)(?:別ウィンドウで開く)?|\.pdf)$/i,
  /^記$/,
  /^https?:\/\/\S{1,500}$/,
  /^[-ー]? ?\d{1,3} ?[-ー]?(?: ?\/ ?\d{1,3})?$/,
  /^\(?写真(?:提供)?(?:[::].{0,80})?\)?$/,
  /^(?:集合|記念)写真$/,
  /^(?:出席者|同席者|参加者)(?:一覧)?:?$/,
  /^.{2,24}基礎データ$/,
  /^\p{Script=Han}{1,8}(?:省|庁|府|官邸|本部):[^。、]{2,60}$/u,
  /^\(?(?:関連リンク|関連情報|関連ファイル|共有|メニュー|menu|site search)\)?$/i,
  /^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}$/,
];

/** A line of the page and not of the release: links, buttons, page numbers, a heading over a list of names. */
export function isFurniture(line: string): boolean {
  const spaced = line.length < 24 && line.includes(' ');
  const forms = spaced ? [line, line.replaceAll(' ', '')] : [line];
  return FURNITURE.some((pattern) => forms.some((form) => pattern.test(form)));
}
