// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '../../i18n/types.ts';
import type id from './id.ts';

export default {
  "actions": {
    "retry": "Try again",
    "back": "Back",
    "next": "Continue",
    "close": "Close",
    "cancel": "Cancel",
    "remove": "Remove",
    "edit": "Change",
    "save": "Save",
    "send": "Send",
    "search": "Search",
    "copy": "Copy",
    "copied": "Copied",
    "print": "Print",
    "download": "Download",
    "showMore": "Show more",
    "showLess": "Show less",
    "call": "Call {{number}}",
    "openInNewTab": "(opens in a new tab)",
    "forgetDevice": "Remove from this device"
  },
  "status": {
    "loading": "Loading…",
    "sending": "Sending…",
    "saved": "Saved",
    "offline": "You are offline. Please connect your device to the internet.",
    "online": "You are back online.",
    "stale": "You are seeing the last known data, updated {{time}}.",
    "success": "Success",
    "info": "Information",
    "warning": "Warning",
    "error": "Error"
  },
  "language": {
    "onlyIndonesian": "Available in Indonesian only",
    "id": "Indonesian",
    "en": "English"
  },
  "labels": {
    "optional": "optional",
    "required": "required",
    "yes": "Yes",
    "no": "No",
    "unknown": "Not known yet",
    "free": "Free"
  },
  "units": {
    "minutes_one": "{{count}} minute",
    "minutes_other": "{{count}} minutes",
    "hours_one": "{{count}} hour",
    "hours_other": "{{count}} hours",
    "workingDays_one": "{{count}} working day",
    "workingDays_other": "{{count}} working days",
    "days_one": "{{count}} day",
    "days_other": "{{count}} days",
    "weeks_one": "{{count}} week",
    "weeks_other": "{{count}} weeks",
    "months_one": "{{count}} month",
    "months_other": "{{count}} months",
    "years_one": "{{count}} year",
    "years_other": "{{count}} years"
  },
  "ranges": {
    "minutes": "{{from}}–{{to}} minutes",
    "hours": "{{from}}–{{to}} hours",
    "workingDays": "{{from}}–{{to}} working days",
    "days": "{{from}}–{{to}} days",
    "weeks": "{{from}}–{{to}} weeks",
    "months": "{{from}}–{{to}} months",
    "years": "{{from}}–{{to}} years"
  },
  "fields": {
    "charactersLeft_one": "{{count}} character left",
    "charactersLeft_other": "{{count}} characters left",
    "charactersOver_one": "{{count}} character too many",
    "charactersOver_other": "{{count}} characters too many",
    "errorPrefix": "Error:",
    "summary": {
      "title_one": "There is {{count}} answer to correct",
      "title_other": "There are {{count}} answers to correct"
    },
    "required": "This field is required.",
    "requiredChoice": "Please choose one.",
    "requiredTick": "Please tick this box to continue.",
    "requiredFile": "Please choose a file.",
    "tooShort": "Enter at least {{min}} characters.",
    "tooLong": "Enter at most {{max}} characters.",
    "pattern": "This is not in the expected format. Please check it.",
    "email": "Enter a complete email address, for example name@example.id.",
    "phone": "Enter a complete phone number, for example 0812 3456 7890.",
    "url": "Enter a complete web address, for example https://example.id.",
    "number": "Enter a number.",
    "tooSmall": "Enter a number of {{min}} or more.",
    "tooLarge": "Enter a number of {{max}} or less.",
    "date": {
      "hint": "For example {{example}}",
      "day": "Day",
      "month": "Month",
      "year": "Year",
      "invalid": "This date does not exist. Please check the day, month and year.",
      "incomplete": "Enter the day, month and year.",
      "tooEarly": "Choose {{min}} or a later date.",
      "tooLate": "Choose {{max}} or an earlier date."
    },
    "select": {
      "placeholder": "Please choose"
    },
    "combobox": {
      "results_one": "There is {{count}} choice. Use the arrow keys to review it.",
      "results_other": "There are {{count}} choices. Use the arrow keys to review them.",
      "noResults": "No choice matches. Please change your words.",
      "clear": "Clear the choice",
      "open": "Show the choices",
      "selected": "{{label}} chosen",
      "notInList": "Please choose from the list.",
      "loading": "Looking for choices…"
    },
    "file": {
      "choose": "Choose a file",
      "chooseMore": "Add a file",
      "drop": "or drop files here",
      "limits": "At most {{max}} files, up to {{size}} each.",
      "types": "File types: {{types}}.",
      "remove": "Remove file {{name}}",
      "added": "{{name}} added",
      "removed": "{{name}} removed",
      "selected_one": "{{count}} file chosen",
      "selected_other": "{{count}} files chosen",
      "tooLarge": "{{name}} is larger than {{size}}. Please choose a smaller file.",
      "wrongType": "{{name}} is not an accepted file type. Please choose {{types}}.",
      "empty": "{{name}} is empty. Please choose another file.",
      "tooMany": "At most {{max}} files. Please remove some."
    }
  },
  "errors": {
    "offline": "Your device is not connected to the internet. Check the connection, then try again.",
    "network": "The service cannot be reached. Check your internet connection, then try again.",
    "timeout": "The service took too long to answer. Please try again in a moment.",
    "bad-response": "The answer of the service cannot be read. Please try again later.",
    "unknown": "Something went wrong. Please try again; if it keeps happening, contact the agency.",
    "not-configured": "This widget is not connected to a service yet. Please tell the site's administrator."
  }
} satisfies TranslationOf<typeof id>;
