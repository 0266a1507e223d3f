/** What a thing that records name is called. */
export const thingWords: Readonly<
  Record<'phone' | 'vehicle' | 'address' | 'place' | 'email', string>
> = {
  phone: 'Telephone',
  vehicle: 'Vehicle',
  address: 'Address',
  place: 'Place',
  email: 'Mail address',
}
