/** What the room `explorer` refuses, and what mends it. */
export const explorerErrors = {
  LB_CHART_NOT_FOUND: {
    cause: 'There is no such chart that you may see.',
    remedy: 'Look for it in the list of charts.',
    status: 404,
  },
  LB_CHART_NODE: {
    cause: 'There is nothing there that you may see.',
    remedy: 'Open the chart again and choose something that stands on it.',
    status: 404,
  },
  LB_CHART_FULL: {
    cause: 'A chart holds at most 300 people, cases and things: more cannot be read.',
    remedy: 'Take something off it, or begin another chart.',
  },
  LB_CHART_NO_PATH: {
    cause: 'No way of at most four ties that you may see leads from one to the other.',
    remedy: 'Expand one of them, or choose two others.',
  },
  LB_AREAS_FILE: {
    cause: 'The file of areas is no GeoJSON of named polygons.',
    remedy:
      'Give a FeatureCollection of polygons, each with a property “name” or one that ends in “NM”.',
  },
  LB_CHART_MEANWHILE: {
    cause: 'Somebody changed the chart a moment ago.',
    remedy: 'Look at it as it is now, and do it again.',
  },
} as const
