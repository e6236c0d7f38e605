import type { OfficeGrammar } from '../office-grammar.ts';
import { officeOwner } from './office-owner-ja.ts';

export const JAPANESE_OFFICES: OfficeGrammar = {
  isBareTitle: (title) => /^(?:副?大臣|(?:大臣)?政務官|長官|(?:事務)?次官)$/.test(title),
  isAdjunct: () => true,
  withoutCountry: (title) => {
    const owner = officeOwner(title);
    const office = owner?.start === 0 ? title.slice(owner.end).replace(/^の?\s*/u, '') : title;
    return office.trim() || title;
  },
  afterOwner: /^[)）]?[\s・の]*/u,
  beforeOwner: /\s*$/,
  titleKey: (title) => title.replace(/[ ・]/g, ''),
  oneSpelling: (text) => text.toLowerCase(),
};
