// Generated from locales/en.json by `npm run generate`.
import type { TranslationOf } from '@gerai/core';
import type id from './id.ts';

export default {
  "title": "Point on the map",
  "hint": "Not required. This point is sent with your report only.",
  "gps": "Use where I am now",
  "locating": "Finding your location…",
  "onMap": "Show on a map",
  "mapLoading": "Loading the map…",
  "closeMap": "Close the map",
  "mapFailed": "The map could not be loaded. Please choose a region or write a landmark.",
  "chosen": "Point: {{coordinates}}",
  "accuracy": "Accurate to about {{distance}}.",
  "near": "Nearest: {{name}}, about {{distance}} away.",
  "remove": "Remove the point",
  "removed": "The point was removed.",
  "useRegion": "Choose {{name}} as the region",
  "inaccurate": "Your device knows its location to about {{distance}} only. Please add a landmark.",
  "refused": "Location was not allowed. Please show it on a map, choose a region, or write a landmark.",
  "refusedNoMap": "Location was not allowed. Please choose a region or write a landmark.",
  "unavailable": "The device’s location is not known. Please choose a region or write a landmark.",
  "timeout": "No location was found. Please try again outdoors, choose a region, or write a landmark.",
  "outside": "You are outside the area of this agency now. If it happened elsewhere, please choose a region or write a landmark.",
  "useAnyway": "Use this location anyway",
  "map": {
    "label": "Map",
    "role": "map",
    "help": "Move the map until the mark in its middle is where it happened. By keyboard: arrow keys move, plus and minus zoom, Enter uses the point.",
    "center": "Middle of the map: {{coordinates}}",
    "use": "Use this point",
    "zoomIn": "Zoom in",
    "zoomOut": "Zoom out",
    "up": "Move north",
    "down": "Move south",
    "left": "Move west",
    "right": "Move east",
    "tilesFailed": "Parts of the map picture could not be loaded. The coordinates below are still right."
  }
} satisfies TranslationOf<typeof id>;
