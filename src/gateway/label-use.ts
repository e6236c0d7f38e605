import { type GraphQLSchema, isEnumType } from 'graphql';
import type { NamespaceUse, TemplateUse } from '../translation/checks/text-use.ts';

const NAME = ['name', 'family'];
const OFFICE = ['office', 'title'];
const PERSON = [...NAME, ...OFFICE, 'country', 'countryShort', 'organization'];

/**
 * The templates of `labels` as `formats/` and `person-label.ts` fill them in. How a name, an office and a country are
 * put together is each language's own affair, so of some placeholders any of several will do.
 */
export function labelUse(schema: GraphQLSchema): NamespaceUse {
  const person = {
    params: PERSON,
    needed: [NAME, OFFICE],
    // An office of a country (ISO 3166-1 alpha-2), of an organization, or of neither.
    contexts: /^(?:[A-Z]{2}|organization|unowned)$/,
  };
  const named = { params: NAME, needed: [NAME] };
  const about = (...params: string[]): TemplateUse => ({ params, needed: params.map((each) => [each]) });
  const hours = ['hours', 'hour'];
  const minutes = ['minutes', 'minute'];
  const templates: Record<string, TemplateUse> = {
    'formats.dates': about(),
    'formats.lists': about(),
    'person.SHORT': person,
    'person.SHORT_none': named,
    'person.FULL': person,
    'person.FULL_none': named,
    'person.HONORIFIC': { ...about('honorific', 'name'), contexts: /^printed$/ },
    'person.HONORIFIC_none': about('name'),
    'dates.range': {
      params: ['range', 'start', 'end'],
      needed: [
        ['range', 'start'],
        ['range', 'end'],
      ],
    },
    'times.clock': {
      params: ['time', 'hour', 'minute'],
      needed: [
        ['time', 'hour'],
        ['time', 'minute'],
      ],
      contexts: /^MINUTE$/,
    },
    'times.clock_HOUR': { params: ['time', 'hour', 'minute'], needed: [['time', 'hour']] },
    'times.approximate': about('time'),
    'times.local': {
      params: ['time', 'zone'],
      needed: [['time']],
      contexts: valuesOf(schema, 'MeetingMode'),
    },
    'durations.both': { params: [...hours, ...minutes], needed: [hours, minutes] },
    'durations.hours': { params: [...hours, ...minutes], needed: [hours] },
    'durations.minutes': { params: [...hours, ...minutes], needed: [minutes] },
    'durations.approximate': about('duration'),
    'schedule.moment': about('date', 'time'),
    'schedule.lasting': { ...about('moment', 'duration'), contexts: /^(?:DAY|TIME)$/ },
    'schedule.at': about('schedule', 'place'),
    'participants.members': about('organization', 'members'),
    'counts.members': {
      params: ['count', 'number'],
      needed: [['number', 'count']],
      counted: ['number'],
      contexts: valuesOf(schema, 'OrganizationKind'),
    },
  };
  return { keys: Object.keys(templates), templates };
}

function valuesOf(schema: GraphQLSchema, name: string): RegExp {
  const type = schema.getType(name);
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  return new RegExp(`^(?:${values.join('|')})$`);
}
