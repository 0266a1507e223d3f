import type { Catalogue } from '../../catalogue.ts'

/** Why decisions, offers, referrals from outside, measures and live cases refuse something. */
export const casework: Catalogue = {
  'Whoever proposes a decision has read the case themselves.':
    'Rhaid i bwy bynnag sy’n cynnig penderfyniad fod wedi darllen yr achos ei hun.',
  'Submit your reading first.': 'Cyflwynwch eich darlleniad yn gyntaf.',
  'A decision on this case is proposed or authorised already.':
    'Mae penderfyniad ar yr achos hwn eisoes wedi’i gynnig neu ei awdurdodi.',
  'Have it returned or reopened first.':
    'Trefnwch iddo gael ei ddychwelyd neu ei ailagor yn gyntaf.',
  'There is no such decision that you may see.': 'Nid oes penderfyniad o’r fath y cewch ei weld.',
  'Look it up in the list of decisions.': 'Chwiliwch amdano yn y rhestr o benderfyniadau.',
  'The decision is not at the point this step starts from.':
    'Nid yw’r penderfyniad ar y pwynt y mae’r cam hwn yn dechrau ohono.',
  'Reload the page: somebody may have settled it meanwhile.':
    'Ail-lwythwch y dudalen: efallai fod rhywun wedi’i setlo yn y cyfamser.',
  'Only an authorised decision to take no further action is told to the victim in this way.':
    'Dim ond penderfyniad awdurdodedig i beidio â chymryd camau pellach y rhoddir gwybod i’r dioddefwr amdano fel hyn.',
  'Have the decision authorised first.': 'Trefnwch i’r penderfyniad gael ei awdurdodi yn gyntaf.',
  'The victim can only have been told between the day of the decision and today.':
    'Dim ond rhwng diwrnod y penderfyniad a heddiw y gall y dioddefwr fod wedi cael gwybod.',
  'Give the day on which it was done.': 'Rhowch y diwrnod y gwnaed hyn.',
  'There is no such version of what follows a decision.':
    'Nid oes fersiwn o’r fath o’r hyn sy’n dilyn penderfyniad.',
  'Look it up on the page of what follows a decision.':
    'Chwiliwch amdani ar y dudalen am yr hyn sy’n dilyn penderfyniad.',
  'This change has been confirmed or sent back already.':
    'Mae’r newid hwn eisoes wedi’i gadarnhau neu ei anfon yn ôl.',
  'Reload the page to see what holds now.':
    'Ail-lwythwch y dudalen i weld beth sydd mewn grym nawr.',
  'Another change was confirmed since this one was made; together they might undo it.':
    'Cadarnhawyd newid arall ers gwneud yr un hwn; gyda’i gilydd gallent ei ddadwneud.',
  'Send this one back, and have it proposed anew from what holds now.':
    'Anfonwch yr un hwn yn ôl, a threfnwch iddo gael ei gynnig o’r newydd ar sail yr hyn sydd mewn grym nawr.',
  'Nobody confirms a change they proposed.': 'Nid oes neb yn cadarnhau newid a gynigiodd.',
  'Ask another lead.': 'Gofynnwch i arweinydd arall.',
  'Nothing would follow from this outcome: the decision would be answered by nobody.':
    'Ni fyddai dim yn dilyn o’r canlyniad hwn: ni fyddai neb yn ateb am y penderfyniad.',
  'Put something in its place, or leave it.': 'Rhowch rywbeth yn ei le, neu gadewch ef.',
  'There is no such line in the table as it stands.':
    'Nid oes llinell o’r fath yn y tabl fel y mae.',
  'Reload the page: it may have been changed meanwhile.':
    'Ail-lwythwch y dudalen: efallai ei bod wedi’i newid yn y cyfamser.',
  'This line says so already.': 'Mae’r llinell hon eisoes yn dweud hynny.',
  'Change something of it, or leave it.': 'Newidiwch rywbeth ynddi, neu gadewch hi.',
  'Nobody settles a decision they proposed.': 'Nid oes neb yn setlo penderfyniad a gynigiodd.',
  'Ask another authoriser.': 'Gofynnwch i awdurdodwr arall.',
  'There is no such offer that you may see.': 'Nid oes cynnig o’r fath y cewch ei weld.',
  'Look it up on the page of its item.': 'Chwiliwch amdano ar dudalen ei eitem.',
  'An offer of this item waits for its answer already; an item is offered to one at a time.':
    'Mae cynnig o’r eitem hon eisoes yn aros am ateb; cynigir eitem i un ar y tro.',
  'Withdraw that offer first, or wait for the answer.':
    'Tynnwch y cynnig hwnnw yn ôl yn gyntaf, neu arhoswch am yr ateb.',
  'This offer has been answered, withdrawn or has lapsed: somebody was quicker.':
    'Mae’r cynnig hwn wedi’i ateb, ei dynnu yn ôl neu wedi dod i ben: roedd rhywun yn gyflymach.',
  'Reload the page to see who owns the item now.':
    'Ail-lwythwch y dudalen i weld pwy yw perchennog yr eitem nawr.',
  'The day they answered is before the day on which the item was offered to them.':
    'Mae’r diwrnod yr atebwyd cyn y diwrnod y cynigiwyd yr eitem iddynt.',
  'Correct the day; what was agreed on an earlier day belongs in the words of the offer.':
    'Cywirwch y diwrnod; yng ngeiriau’r cynnig y mae lle’r hyn y cytunwyd arno ar ddiwrnod cynharach.',
  'The offer is not made to you, and you did not make it.':
    'Nid i chi y gwnaed y cynnig, ac nid chi a’i gwnaeth.',
  'Ask whoever it is made to.': 'Gofynnwch i bwy bynnag y’i gwnaed iddo.',
  'The item is theirs already.': 'Nhw sydd â’r eitem eisoes.',
  'Choose somebody else.': 'Dewiswch rywun arall.',
  'Nobody who works on items is in this team.':
    'Nid oes neb sy’n gweithio ar eitemau yn y tîm hwn.',
  'Choose another team, or a person.': 'Dewiswch dîm arall, neu berson.',
  'Nobody stands in for themselves.': 'Nid oes neb yn dirprwyo drosto’i hun.',
  'Choose somebody else who stands in.': 'Dewiswch rywun arall i ddirprwyo.',
  'Some of these items are of cases that person once worked on.':
    'Bu’r person hwnnw’n gweithio ar achosion rhai o’r eitemau hyn ar un adeg.',
  'Hand those over first, one by one, to somebody else.':
    'Trosglwyddwch y rheini yn gyntaf, fesul un, i rywun arall.',
  'This person owns no item that is open, and no watch.':
    'Nid yw’r person hwn yn berchen ar unrhyw eitem agored, nac ar unrhyw wyliad.',
  'There is nothing to hand over.': 'Nid oes dim i’w drosglwyddo.',
  'There is no such referral from outside that you may see.':
    'Nid oes atgyfeiriad o’r fath o’r tu allan y cewch ei weld.',
  'Look it up in the list of referrals.': 'Chwiliwch amdano yn y rhestr o atgyfeiriadau.',
  'The day is later than today, or before the referral was received.':
    'Mae’r diwrnod yn ddiweddarach na heddiw, neu cyn i’r atgyfeiriad ddod i law.',
  'An original that is known by its hash is kept somewhere, and nobody could find it.':
    'Mae’r gwreiddiol a adwaenir wrth ei hash wedi’i gadw yn rhywle, ond ni allai neb ddod o hyd iddo.',
  'Say where the original is kept.': 'Dywedwch ble y cedwir y gwreiddiol.',
  'The file is empty, so it is no original.': 'Mae’r ffeil yn wag, felly nid yw’n ffeil wreiddiol.',
  'Choose the file the referral came in.': 'Dewiswch y ffeil y daeth yr atgyfeiriad ynddi.',
  'The file has another SHA-256 than the one that was given: it is not the same file.':
    'Mae gan y ffeil SHA-256 gwahanol i’r un a roddwyd: nid yr un ffeil ydyw.',
  'Choose the file as it came, or leave the SHA-256 empty.':
    'Dewiswch y ffeil fel y daeth, neu gadewch y SHA-256 yn wag.',
  'No original of this referral is kept here that you may open.':
    'Ni chedwir yma unrhyw ffeil wreiddiol o’r atgyfeiriad hwn y cewch ei hagor.',
  'The page of the referral says where it is kept.':
    'Mae tudalen yr atgyfeiriad yn dweud ble y caiff ei chadw.',
  'The original is sealed with its source, as it may say who they are.':
    'Mae’r gwreiddiol wedi’i selio gyda’i ffynhonnell, gan y gallai ddweud pwy ydyw.',
  'Ask the custodians, and open it with what they open to you.':
    'Gofynnwch i’r ceidwaid, ac agorwch ef â’r hyn y maent yn ei agor i chi.',
  'This file is kept already as an original of this referral.':
    'Mae’r ffeil hon eisoes wedi’i chadw fel un o ffeiliau gwreiddiol yr atgyfeiriad hwn.',
  'Nothing is lost: the page of the referral has it.':
    'Ni chollwyd dim: mae ar dudalen yr atgyfeiriad.',
  'This source was sealed by a version that could seal nothing to it later.':
    'Seliwyd y ffynhonnell hon gan fersiwn na allai selio dim ati’n ddiweddarach.',
  'Leave the file where it is kept sealed, and say here where that is.':
    'Gadewch y ffeil lle mae wedi’i chadw o dan sêl, a dywedwch yma ble mae hynny.',
  'The file that is kept has not the SHA-256 it came with: somebody altered it.':
    'Nid yr un SHA-256 sydd gan y ffeil a gadwyd â phan ddaeth: newidiodd rhywun hi.',
  'Tell whoever runs the program, and compare with the copy of the day it came.':
    'Rhowch wybod i bwy bynnag sy’n rhedeg y rhaglen, a chymharwch hi â chopi o’r diwrnod y daeth.',
  'This referral has been acknowledged already.': 'Mae’r atgyfeiriad hwn eisoes wedi’i gydnabod.',
  'Reload the page to see when and by what means.': 'Ail-lwythwch y dudalen i weld pryd a sut.',
  'This text would say who the source is, and many people may read it.':
    'Byddai’r testun hwn yn dweud pwy yw’r ffynhonnell, a gall llawer o bobl ei ddarllen.',
  'Take out their name, number and address; they are sealed in the fields for the source.':
    'Tynnwch yr enw, y rhif a’r cyfeiriad allan; cânt eu selio yn y meysydd ar gyfer y ffynhonnell.',
  'A source is sealed to at least two custodians who have made their keys.':
    'Caiff ffynhonnell ei selio ar gyfer o leiaf ddau geidwad sydd wedi creu eu hallweddi.',
  'Have a lead appoint custodians, and have each make their key.':
    'Trefnwch i arweinydd benodi ceidwaid, ac i bob un greu ei allwedd.',
  'No source was sealed with this referral.': 'Ni seliwyd ffynhonnell gyda’r atgyfeiriad hwn.',
  'Ask whoever received it how it came.': 'Gofynnwch i bwy bynnag a’i derbyniodd sut y daeth.',
  'There is no such request that you may see.': 'Nid oes cais o’r fath y cewch ei weld.',
  'Look it up on the page of its referral.': 'Chwiliwch amdano ar dudalen ei atgyfeiriad.',
  'This request has been answered: another custodian was quicker.':
    'Mae’r cais hwn wedi’i ateb: roedd ceidwad arall yn gyflymach.',
  'Reload the page to see how.': 'Ail-lwythwch y dudalen i weld sut.',
  'Nobody opens a source for themselves.': 'Nid oes neb yn agor ffynhonnell iddo’i hun.',
  'Ask another custodian.': 'Gofynnwch i geidwad arall.',
  'A source is opened for no longer than was asked for.':
    'Ni chaiff ffynhonnell ei hagor am fwy o amser nag y gofynnwyd amdano.',
  'Ask again, for more hours.': 'Gofynnwch eto, am ragor o oriau.',
  'This source was sealed before you had a key.':
    'Seliwyd y ffynhonnell hon cyn bod gennych allwedd.',
  'Ask a custodian who had one then.': 'Gofynnwch i geidwad a oedd ag un bryd hynny.',
  'The passphrase opens nothing.': 'Nid yw’r cyfrinymadrodd yn agor dim.',
  'Type it again. Nobody can look it up or set it back.':
    'Teipiwch ef eto. Ni all neb edrych amdano na’i ailosod.',
  'This source is not open to you: not yet, no longer, or not to you.':
    'Nid yw’r ffynhonnell hon yn agored i chi: ddim eto, ddim mwyach, neu ddim i chi.',
  'Ask for it on the page of its referral, or wait for a custodian.':
    'Gofynnwch amdani ar dudalen ei hatgyfeiriad, neu arhoswch am geidwad.',
  'No source that was sealed to you has this receipt.':
    'Nid oes ffynhonnell a seliwyd ar eich cyfer chi â’r dderbynneb hon.',
  'Type it again, or ask a custodian who has been one for longer.':
    'Teipiwch hi eto, neu gofynnwch i geidwad sydd wedi bod yn un yn hwy.',
  'No document of this case has that sentence any more.':
    'Nid yw’r frawddeg honno mewn unrhyw ddogfen yn yr achos hwn mwyach.',
  'Reload the page: a document may have come anew.':
    'Ail-lwythwch y dudalen: efallai fod dogfen wedi dod o’r newydd.',
  'Somebody has answered for this sentence already.':
    'Mae rhywun eisoes wedi ateb ynghylch y frawddeg hon.',
  'Reload the page to see what is recorded.': 'Ail-lwythwch y dudalen i weld beth a gofnodwyd.',
  'No such measure is recorded for this case.':
    'Ni chofnodwyd mesur o’r fath ar gyfer yr achos hwn.',
  'This case has no such document.': 'Nid oes gan yr achos hwn ddogfen o’r fath.',
  'Choose one of its documents; one that is not there yet comes with an import.':
    'Dewiswch un o’i ddogfennau; daw un nad yw yno eto gyda mewnforiad.',
  'That document, as it is, stands beside this measure already.':
    'Mae’r ddogfen honno, fel y mae, eisoes wrth ochr y mesur hwn.',
  'Nothing is to be done.': 'Nid oes angen gwneud dim.',
  'There is no such person in the review as it was last refreshed.':
    'Nid oes person o’r fath yn yr adolygiad fel y cafodd ei adnewyddu ddiwethaf.',
  'Look them up under People.': 'Chwiliwch amdanynt o dan Pobl.',
  'Nothing was said by which a file could be found.':
    'Ni ddywedwyd dim y gellid dod o hyd i ffeil yn ei ôl.',
  'Give the words of the description, or some of its facts.':
    'Rhowch eiriau’r disgrifiad, neu rai o’i ffeithiau.',
  'The range ends before it begins.': 'Mae’r amrediad yn gorffen cyn iddo ddechrau.',
  'Give the smaller number first.': 'Rhowch y rhif lleiaf yn gyntaf.',
  'Rows of the live cases cannot be read, so none is taken in.':
    'Ni ellir darllen rhesi’r achosion byw, felly ni dderbynnir yr un.',
  'Mend the lines that are named, and give all rows again.':
    'Cywirwch y llinellau a enwir, a rhowch bob rhes eto.',
  'A live case of this reference is there already and says something else.':
    'Mae achos byw â’r cyfeirnod hwn yno eisoes ac mae’n dweud rhywbeth arall.',
  'Give what is new of it under a reference of its own, such as NV/1/26-2.':
    'Rhowch yr hyn sy’n newydd amdano o dan gyfeirnod ar wahân, megis NV/1/26-2.',
  'Nobody appoints themselves a custodian.': 'Nid oes neb yn penodi ei hun yn geidwad.',
  'A custodian is an enabled reviewer, authoriser or data manager who is none yet.':
    'Dim ond adolygydd, awdurdodwr neu reolwr data â chyfrif gweithredol, nad yw eisoes yn geidwad, a all ddod yn geidwad.',
  'Choose somebody from the list.': 'Dewiswch rywun o’r rhestr.',
  'Only a custodian does this, and you are none.':
    'Ceidwad yn unig sy’n gwneud hyn, ac nid ydych yn un.',
  'Ask one of the custodians.': 'Gofynnwch i un o’r ceidwaid.',

  '{1} of these {2} items are of cases that person once worked on. Nothing was handed over.':
    'Bu’r person hwnnw’n gweithio ar un adeg ar achosion {1} o’r {2} eitem hyn. Ni throsglwyddwyd dim.',
  '{1} is there already and says something else.': 'Mae {1} yno eisoes ac yn dweud rhywbeth arall.',
}
