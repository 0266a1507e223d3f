/** What a description and a file are compared in, as a page says it. */
export const placeWords = {
  familyHome: 'A family home',
  privateDwelling: 'A private dwelling',
  institution: 'A home, school, club or place of worship',
  publicPlace: 'A street, park or other public place',
  online: 'Online',
  commercial: 'A hotel, takeaway, taxi or other business',
  other: 'Somewhere else',
}
export const factWords = {
  age: 'age',
  year: 'year',
  area: 'area',
  place: 'kind of place',
  adults: 'number of adults',
}
