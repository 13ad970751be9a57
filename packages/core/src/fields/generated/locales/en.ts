// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '../../../i18n/types.ts';
import type id from './id.ts';

export default {
  "fields": {
    "optional": "(optional)",
    "errorPrefix": "Error:",
    "summary": {
      "title_one": "There is {{count}} answer to correct",
      "title_other": "There are {{count}} answers to correct"
    },
    "required": "This field is required.",
    "requiredChoice": "Please choose one.",
    "requiredAny": "Please choose at least one.",
    "requiredTick": "Please tick this box to continue.",
    "requiredFile": "Please choose a file.",
    "requiredDate": "Please enter the day, month and year.",
    "tooShort_one": "Enter at least {{number}} character.",
    "tooShort_other": "Enter at least {{number}} characters.",
    "tooLong_one": "Enter at most {{max}} characters; {{number}} too many.",
    "tooLong_other": "Enter at most {{max}} characters; {{number}} too many.",
    "limit_one": "At most {{number}} character.",
    "limit_other": "At most {{number}} characters.",
    "charactersLeft_one": "{{number}} character left",
    "charactersLeft_other": "{{number}} characters left",
    "charactersOver_one": "{{number}} character too many",
    "charactersOver_other": "{{number}} characters too many",
    "email": "Enter a complete email address, for example name@example.id.",
    "date": {
      "day": "Day",
      "month": "Month",
      "year": "Year",
      "pick": "Choose from a calendar",
      "missingDay": "The date is incomplete: enter the day.",
      "missingMonth": "The date is incomplete: enter the month.",
      "missingYear": "The date is incomplete: enter the year.",
      "badDay": "The day must be a number from 1 to 31.",
      "badMonth": "The month must be a number from 1 to 12, or its name.",
      "badYear": "The year must have four digits, for example {{example}}.",
      "noSuchDay": "{{month}} has only {{last}} days.",
      "tooEarly": "Enter {{min}} or a later date.",
      "tooLate": "Enter {{max}} or an earlier date."
    },
    "select": {
      "placeholder": "Please choose"
    },
    "combobox": {
      "results_one": "There is {{number}} choice. Use the arrow keys to review it.",
      "results_other": "There are {{number}} choices. Use the arrow keys to review them.",
      "firstOf": "Showing {{shown}} of {{total}}. Type to narrow them down.",
      "noResults": "No choice matches. Please change your words.",
      "clear": "Clear the field",
      "selected": "{{label}} chosen",
      "notInList": "Please choose from the list.",
      "loading": "Looking for choices…",
      "failed": "The choices cannot be loaded."
    },
    "file": {
      "choose": "Choose a file",
      "chooseMore": "Add a file",
      "drop": "or drop files here",
      "limitCount_one": "At most {{number}} file.",
      "limitCount_other": "At most {{number}} files.",
      "limitSize": "Each file up to {{size}}.",
      "types": "File types: {{types}}.",
      "list": "Chosen files",
      "remove": "Remove file {{name}}",
      "removed": "{{name}} removed",
      "selected_one": "{{number}} file chosen",
      "selected_other": "{{number}} files chosen",
      "tooLarge": "{{name}} is larger than {{size}}. Please choose a smaller file.",
      "wrongType": "{{name}} is not an accepted file type. Please choose {{types}}.",
      "empty": "{{name}} is empty. Please choose another file.",
      "duplicate": "{{name}} is already chosen.",
      "tooMany_one": "At most {{number}} file. {{name}} was not added.",
      "tooMany_other": "At most {{number}} files. {{name}} was not added."
    }
  }
} satisfies TranslationOf<typeof id>;
