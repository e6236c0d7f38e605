const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words an office is named by. */
const OFFICE_HEADS = words(`Minister Secretary Ambassador President Premier Chancellor Commissioner
  Representative Chair Chairman Chairperson Chairwoman Director Chief Commander Commandant Governor Envoy Adviser Advisor
  Coordinator Speaker King Queen Emperor Prince Princess Counsellor Counselor Attorney Undersecretary Officer-in-Charge Inspector Spokesperson
  Consul Superintendent PM DPM FM VP Taoiseach`);

/** Words that stand before such a word. */
export const OFFICE_PREFIXES =
  words(`Deputy Vice State Parliamentary Prime First Second Acting Senior Special Assistant Under
  Permanent Joint High Chief Federal Administrative Executive National Foreign Defense Defence Cabinet Interim Former Crown
  Secretary Senior Principal Honorary`);

/** Minister, Vice-Minister, Under-Secretary-General, Commander-in-Chief. */
export function isOfficeHead(word: string): boolean {
  if (OFFICE_HEADS.has(word)) return true;
  const parts = word.split('-');
  return (
    parts.length > 1 &&
    parts.some((part) => OFFICE_HEADS.has(part)) &&
    parts.every(
      (part) => OFFICE_HEADS.has(part) || OFFICE_PREFIXES.has(part) || /^(?:General|in)$/.test(part),
    )
  );
}

/** Words that name what an office is for. */
export const PORTFOLIOS =
  words(`Defense Defence Foreign Affairs National Security Finance Financial Trade Industry Economy
  Economic Revitalization Revitalisation Justice Interior Energy Environment Health Transport Transportation Infrastructure
  Development International Pacific Capability Delivery Cooperation Relations Regional Europe European Integration Science
  Technology Innovation Education Culture Agriculture Fisheries Food Forestry Labor Labour Welfare Digital Home Land Internal
  External Policy Armed Forces Force Veterans Veterans' Commerce Tourism Management Reform Disaster State Treasury Navy Army
  Air Maritime Ground Staff Joint Self-Defense General Political Public Social Water Resources Planning Communications
  Community Commonwealth Immigration Employment Religious Overseas Global Climate Change Extraordinary Plenipotentiary
  Parliament Government Council Ministers Personnel Acquisition Procurement Sustainability Administration Unification
  Strategic Industries Abroad Indo-Pacific Asian Asia African Africa American Oceanian Eurasian Middle East War Cabinet
  Ministry Department Chiefs Command Fleet Headquarters Space Cyber Cyberspace Nations Union Peacekeeping Operations Logistics
  Intelligence Investment Commission Committee Agency Authority Board Assembly Antiterrorism Counterterrorism Emergency Situations Emergencies Civil Protection Equality Gender
  Youth Sports Sport Communities Shipbuilding Mines Mining Electricity Rural Railways Ports Aviation Works Housing`);

export const HONORIFICS =
  words(`H.E. H.E HE H.R.H. HRH H.M. His Her Their Royal Majesty Excellency Excellencies Highness Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr.
  Hon Hon. Honorable Honourable Right Rt Rt. Senator Sir Dame Lord Baroness General Gen. Admiral Adm. Marshal Commodore Brigadier Brig.
  Lieutenant Lt. Major Maj. Colonel Col. Captain Capt. Vice-Admiral Rear-Admiral Lieutenant-General Major-General Brigadier-General
  Professor Prof. Prince Princess Sheikh Shri Smt. Seri Datin Datuk Dato Dato' Pehin Tun Haji Ing.`);

/** Words that belong to a rank only before another word of rank ("Vice Admiral", "Air Chief Marshal"). */
export const RANK_PREFIXES = words(`Vice Rear Fleet Air Chief Group Senior`);
export const RANKS = words(`Admiral Marshal General Commodore Captain Lieutenant Colonel`);

/** Letters after a name: orders, degrees, seats in a parliament. */
export const POST_NOMINALS =
  words(`MP M.P. MHR MLA MEP MdB MSP KC K.C. QC Q.C. SC PC P.C. VC GC KG KT OM CH CB KCB GCB CBE OBE MBE KBE GBE DBE AC AO AM CNZM
  ONZM MNZM KNZM DNZM DCNZM GNZM ONZ QSO PhD Ph.D. MD USN USMC USA USAF USCG USSF RAN RN RAAF CMG KCMG GCMG DCMG CVO LVO MVO KCVO GCVO
  DSO DSC DFC AFC CSC CSM TD ADC QPM CC OC CM COM CD Esq. Ret. ret. Retd`);

/** Words after a name that still belong to it. */
export const NAME_SUFFIXES = words(`Jr Jr. Sr Sr. II III IV`);

export const NAME_PARTICLES = words(
  `van von der den de di da del della la le du do dos das bin binti ibn al el ter ten te tot af zu zur bint ul ap y e`,
);

/** Organizations releases abbreviate. */
export const ORGANIZATIONS =
  words(`NATO EU UN ASEAN OSCE IAEA G7 G20 G4 AU OECD WTO WHO APEC PIF GCC IMF UNHCR UNDP UNICEF
  UNRWA OPCW ICC ICJ IOM WFP AUKUS Quad ICRC`);

/** Organizations by the names that releases write out, with the abbreviation that stands for them. */
export const ORGANIZATION_NAMES: ReadonlyMap<string, string> = new Map([
  ['European Union', 'EU'],
  ['United Nations', 'UN'],
  ['North Atlantic Treaty Organization', 'NATO'],
  ['Association of Southeast Asian Nations', 'ASEAN'],
  ['International Atomic Energy Agency', 'IAEA'],
  ['African Union', 'AU'],
  ['International Committee of the Red Cross', 'ICRC'],
]);

/** Capitalised words that are no part of a name. */
export const NOT_NAMES =
  words(`The A An On In At By From To For Of And Or With As He She They It Both This That These Those His Her
  Their Its Also First Second Third Next Then Finally Moreover Furthermore Further During After Before While When Since Regarding
  Concerning Meeting Meetings Summit Talks Talk Session Conference Visit Participation Attendance Press Release Releases Forum
  Dialogue Call Courtesy Telephone Conversation Ministerial Ministers Minister's Statement Joint Outline Summary Overview Photo
  Partners Partner States Member Members Indo-Pacific IP4 ADMM ADMM-Plus Union Nations Treaty Organization Organisation
  Association Authorities Authorities' Informal Bilateral Trilateral Multilateral Plus Quadrilateral Meeting-Plus Speech
  January February March April May June July August September October November December Monday Tuesday Wednesday Thursday
  Friday Saturday Sunday Embassy Office House Palace Agreement Province Prefecture City Island Islands Sea Strait Ocean
  University Institute Center Centre Republic Kingdom Japan-US Afterwards Subsequently Today Yesterday Earlier Later
  Receives Meets Visits Attends Holds Speaks Delivers Pays Hosts Participates Joins Makes Met Visited Held Attended Received
  Crown Chairs Welcomes Signs Discusses Discussed Departs Arrives
  Both All Each Among Between Under Through With Within Following Prior`);

/** Abbreviations a sentence does not end after. */
export const ABBREVIATIONS =
  words(`Mr Mrs Ms Dr Hon Rt H.E U.S U.K U.N U.S.A Gen Adm Lt Col Maj Capt St No Nos Prof Sr Jr vs approx
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m e.g i.e etc Ph.D M.P K.C Q.C P.C R.O.K Brig Ing Esq Ret ret H.R.H H.M`);
