const FURNITURE = [
  /^(?:for )?(?:immediate )?release$/i,
  /^(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)\b:?(?: .{0,160})?$/i,
  /^(?:# ?){3}$/,
  /^-?(?:ends?|30)-?$/i,
  /^(?:from|published|updated|last updated|date|source|topics?|tags?):?$/i,
  // Where the ministry is.
  /^.{3,120}\b\d{3}-\d{4},? Japan$/i,
  /^(?:copyright\b|©|\(c\) ).{0,160}$/i,
  /^home(?:page)? ?[>»|/].{1,160}$/i,
  /^(?:(?:share|tweet|print|e-?mail|facebook|x|line) *){2,}$/i,
  /^(?:tel|fax|e-?mail|contact|inquiries)\b ?[:.].{0,160}$/i,
  /^\(?in japan\w{1,4}\)?$/i,
  /^\(?(?:japanese|english)(?: version)?\)?$/i,
  /^[([]?(?:joint )?(?:(?:press|news|media) (?:releases?|statements?)|readout)[)\]]?$/i,
  /^\(?(?:provisional|tentative|unofficial|tentative and unofficial) translation[^)]{0,80}\)?$/i,
  /^[([]?(?:end|summary|outline|overview|attachments?|reference|photos?)[)\]]?$/i,
  /^(?:back|return) to .{1,120}$/i,
  /^\S?.{0,200}\((?:PDF|Word|Excel)[^)]{0,40}\)$/i,
  /^.{0,200}\.pdf$/i,
  /^(?:page ?)?top(?: of (?:the )?page)?$/i,
  /^[([]?photo(?:s|graphs?)? ?(?::|by|courtesy|credit).{0,120}$/i,
  /^[([]photos?\b[^\])]{0,80}[\])].{0,120}$/i,
  /^https?:\/\/\S{1,500}$/,
  /^-? ?\d{1,3} ?-?(?: ?\/ ?\d{1,3})?$/,
  /^page \d{1,3}(?: of \d{1,3})?$/i,
  /^(?:related (?:links?|information|articles?)|share|print|tweet|(?:open a )?new window)$/i,
];

/** Links, labels and page numbers: lines of the page and not of the release. */
export function isEnglishFurniture(line: string): boolean {
  return FURNITURE.some((pattern) => pattern.test(line));
}

/** The ministry or office that a line of its own names. */
export function isEnglishPublisher(line: string): boolean {
  return (
    /^(?:THE )?(?:[A-Z]+ )?(?:MINISTRY|DEPARTMENT) OF [A-Z][A-Z,' ]{2,80}$/.test(line) ||
    /^(?:the )?(?:\p{Lu}[\p{L}' ]{0,30} )?(?:Ministry|Department) of \p{Lu}[\p{L},' ]{2,80}$/u.test(line) ||
    /^(?:Joint|Ground|Maritime|Air) Staff(?: Office)?$/.test(line) ||
    /^(?:Prime Minister's Office|Cabinet (?:Secretariat|Office))(?:[\p{L} ]{0,30}|, \d.{1,120})$/u.test(line)
  );
}

const MEETING_WORD =
  /\b(?:meetings?|talks?|calls?|dialogues?|summits?|conferences?|consultations?|relations|visits?)\b/i;

/** "Japan-Italy-UK Trilateral" over "Defense Ministers' Meeting": one name, broken over two lines. */
export function isBrokenName(line: string, next: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}.]*-)+\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}']*){0,3}$/u.test(line) &&
    !MEETING_WORD.test(line) &&
    /^(?:\p{Lu}[\p{L}']* ){1,4}(?:Meeting|Talks?|Dialogue|Summit|Conference|Consultations?)\b[^.]{0,60}$/u.test(
      next,
    )
  );
}
