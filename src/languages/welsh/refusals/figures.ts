import type { Catalogue } from '../../catalogue.ts'

/** Why figures, tables, samples, drafts of definitions and statements refuse something. */
export const figures: Catalogue = {
  'A registered definition can no longer be read.':
    'Ni ellir darllen diffiniad cofrestredig mwyach.',
  'Run the version of Lookback that registered it, or register a corrected next version.':
    'Rhedwch y fersiwn o Lookback a’i cofrestrodd, neu cofrestrwch fersiwn nesaf wedi’i chywiro.',
  'A definition was changed under the version it had.':
    'Newidiwyd diffiniad o dan y fersiwn a oedd ganddo.',
  'Give the changed text the next version; every version ever used stays.':
    'Rhowch y fersiwn nesaf i’r testun a newidiwyd; mae pob fersiwn a ddefnyddiwyd erioed yn aros.',
  'This definition counts live cases, and what was asked for is of the cases under review alone.':
    'Mae’r diffiniad hwn yn cyfrif achosion byw, ac am yr achosion dan adolygiad yn unig y gofynnwyd.',
  'Its count stands under Figures. For what is published, compared, sampled or counted as of a date, choose a definition of the cases under review.':
    'Mae ei gyfrif o dan Ffigurau. Ar gyfer yr hyn a gyhoeddir, a gymherir, a samplir neu a gyfrifir fel ar ddyddiad, dewiswch ddiffiniad o’r achosion dan adolygiad.',
  'The facts of all cases do not fit into the memory of this process.':
    'Nid yw ffeithiau’r holl achosion yn ffitio yng nghof y broses hon.',
  'Start it where there is more memory, and let it use that: NODE_OPTIONS=--max-old-space-size=<MiB>. What a refresh counted stands under Figures.':
    'Dechreuwch hi lle mae mwy o gof, a gadewch iddi ddefnyddio hwnnw: NODE_OPTIONS=--max-old-space-size=<MiB>. Mae’r hyn a gyfrifodd adnewyddiad o dan Ffigurau.',
  'No such definition and version is registered.':
    'Nid oes diffiniad a fersiwn o’r fath wedi’u cofrestru.',
  'See the list of definitions; a refresh registers those that are shipped.':
    'Gweler y rhestr o ddiffiniadau; mae adnewyddiad yn cofrestru’r rhai sy’n dod gyda’r rhaglen.',
  'The definition was published after the last refresh: no case has been held against it yet.':
    'Cyhoeddwyd y diffiniad ar ôl yr adnewyddiad diwethaf: nid oes achos wedi’i gymharu ag ef eto.',
  'Run a refresh, then try again.': 'Rhedwch adnewyddiad, yna rhowch gynnig arall arni.',
  'The ledger never had this root.': 'Ni fu’r gwraidd hwn gan y cyfriflyfr erioed.',
  'Copy the root from the figure. If it is copied right, run `lookback verify`.':
    'Copïwch y gwraidd o’r ffigur. Os yw wedi’i gopïo’n gywir, rhedwch `lookback verify`.',
  'Nothing was computed before this point of the ledger.':
    'Ni chyfrifwyd dim cyn y pwynt hwn yn y cyfriflyfr.',
  'Let a data manager start a refresh, under Extracts or with `lookback refresh`.':
    'Gadewch i reolwr data ddechrau adnewyddiad, o dan Detholiadau neu â `lookback refresh`.',
  'The archive now gives other findings than those the figure was counted from.':
    'Mae’r archif bellach yn rhoi canfyddiadau gwahanol i’r rhai y cyfrifwyd y ffigur ohonynt.',
  'Records or decisions on who is who changed since: let a data manager start a refresh, under Extracts or with `lookback refresh`, and publish anew.':
    'Newidiodd cofnodion neu benderfyniadau am bwy yw pwy ers hynny: gadewch i reolwr data ddechrau adnewyddiad, o dan Detholiadau neu â `lookback refresh`, a chyhoeddwch o’r newydd.',
  'There is no such source.': 'Nid oes ffynhonnell o’r fath.',
  'Choose one of the sources that records came from; the import names them.':
    'Dewiswch un o’r ffynonellau y daeth cofnodion ohonynt; mae’r mewnforiad yn eu henwi.',
  'The withdrawal of the rule is not at the point this step starts from.':
    'Nid yw tynnu’r rheol yn ôl ar y pwynt y mae’r cam hwn yn dechrau ohono.',
  'Reload the page: somebody may have proposed it, withdrawn it or kept it meanwhile.':
    'Ail-lwythwch y dudalen: efallai fod rhywun wedi cynnig hynny, wedi’i thynnu yn ôl neu wedi’i chadw yn y cyfamser.',
  'Whoever proposed to withdraw the rule does not withdraw it as well.':
    'Nid yw pwy bynnag a gynigiodd dynnu’r rheol yn ôl yn ei thynnu yn ôl hefyd.',
  'Ask another lead, or keep the rule in use.':
    'Gofynnwch i arweinydd arall, neu cadwch y rheol mewn defnydd.',
  'There is no rule about children of this name, or it was withdrawn.':
    'Nid oes rheol am blant o’r enw hwn, neu fe’i tynnwyd yn ôl.',
  'Choose a rule from the page of children.': 'Dewiswch reol o dudalen y plant.',
  'No record of this child is there that you may see.':
    'Nid oes cofnod o’r plentyn hwn y cewch ei weld.',
  'Open the list of the rule again: who is one child may have changed since.':
    'Agorwch restr y rheol eto: efallai fod pwy sy’n un plentyn wedi newid ers hynny.',
  'How soon somebody has to act is said of a child who should be on the list, and of no other.':
    'Dim ond am blentyn a ddylai fod ar y rhestr y dywedir pa mor fuan y mae’n rhaid i rywun weithredu.',
  'Say how urgent it is where you agree; leave it empty where you do not.':
    'Dywedwch pa mor frys ydyw lle rydych yn cytuno; gadewch ef yn wag lle nad ydych.',
  'This rule lists every child there is, so there is nobody to draw from.':
    'Mae’r rheol hon yn rhestru pob plentyn sydd, felly nid oes neb i dynnu ohonynt.',
  'Look at its list.': 'Edrychwch ar ei rhestr.',
  'There is no such sample, or the child is not in it.':
    'Nid oes sampl o’r fath, neu nid yw’r plentyn ynddo.',
  'Take the next child from the page of the sample.': 'Cymerwch y plentyn nesaf o dudalen y sampl.',
  'This child of the sample has been answered for meanwhile.':
    'Mae rhywun wedi ateb ynghylch y plentyn hwn o’r sampl yn y cyfamser.',
  'Take the next child: each is answered for once.':
    'Cymerwch y plentyn nesaf: atebir ynghylch pob un unwaith.',
  'An area a source covers is no postcode area or district.':
    'Nid yw ardal y mae ffynhonnell yn ei chwmpasu yn ardal nac yn ddosbarth cod post.',
  'Enter areas such as QX, or districts such as QX18, with commas between them.':
    'Rhowch ardaloedd megis QX, neu ddosbarthau megis QX18, gyda choma rhyngddynt.',
  'The last day a source covers lies before the first.':
    'Mae’r diwrnod olaf y mae ffynhonnell yn ei gwmpasu cyn y cyntaf.',
  'Enter a last day that is not before the first, or leave it empty.':
    'Rhowch ddiwrnod olaf nad yw cyn y cyntaf, neu gadewch ef yn wag.',
  'A date of the point in the past cannot be read.':
    'Ni ellir darllen dyddiad y pwynt yn y gorffennol.',
  'Write days as 2014-12-31 or 31/12/2014, and times as 2026-03-01T12:00:00Z.':
    'Ysgrifennwch ddiwrnodau fel 2014-12-31 neu 31/12/2014, ac amserau fel 2026-03-01T12:00:00Z.',
  'With what was published so far, this figure would disclose a count that is hidden, whatever its form.':
    'Gyda’r hyn a gyhoeddwyd hyd yma, byddai’r ffigur hwn yn datgelu cyfrif sydd wedi’i guddio, beth bynnag ei ffurf.',
  'Propose it again: what must be hidden is then hidden. Where even that is refused, publish the count as a table or under other dates. Nothing was published.':
    'Cynigiwch ef eto: cuddir wedyn yr hyn y mae’n rhaid ei guddio. Lle gwrthodir hynny hyd yn oed, cyhoeddwch y cyfrif fel tabl neu o dan ddyddiadau eraill. Ni chyhoeddwyd dim.',
  'A table or a figure was published while this one was held against those before it.':
    'Cyhoeddwyd tabl neu ffigur tra oedd yr un hwn yn cael ei gymharu â’r rhai o’i flaen.',
  'Publish it again: it is then held against that one too.':
    'Cyhoeddwch ef eto: caiff ei gymharu â’r un hwnnw hefyd wedyn.',
  'There is no such figure that you may see.': 'Nid oes ffigur o’r fath y cewch ei weld.',
  'Look it up in the list of published figures.':
    'Chwiliwch amdano yn y rhestr o ffigurau a gyhoeddwyd.',
  'No such figure is published, or all that were have been withdrawn.':
    'Ni chyhoeddwyd ffigur o’r fath, neu mae pob un a gyhoeddwyd wedi’i dynnu yn ôl.',
  'Propose a figure and have an authoriser publish it, then sign it.':
    'Cynigiwch ffigur a threfnwch i awdurdodwr ei gyhoeddi, yna llofnodwch ef.',
  'The figure is not at the point this step starts from.':
    'Nid yw’r ffigur ar y pwynt y mae’r cam hwn yn dechrau ohono.',
  'Nobody publishes or declines a figure they proposed.':
    'Nid oes neb yn cyhoeddi nac yn gwrthod ffigur a gynigiodd.',
  'There is no such draft that you may see.': 'Nid oes drafft o’r fath y cewch ei weld.',
  'Look it up in the list of drafts.': 'Chwiliwch amdano yn y rhestr o ddrafftiau.',
  'The draft is not at the point this step starts from, or a later text took its place.':
    'Nid yw’r drafft ar y pwynt y mae’r cam hwn yn dechrau ohono, neu cymerodd testun diweddarach ei le.',
  'Reload the page: somebody may have gone on with it meanwhile.':
    'Ail-lwythwch y dudalen: efallai fod rhywun wedi mynd ymlaen ag ef yn y cyfamser.',
  'Nobody publishes a definition they wrote or proposed.':
    'Nid oes neb yn cyhoeddi diffiniad a ysgrifennodd neu a gynigiodd.',
  'The draft has a mistake.': 'Mae gwall yn y drafft.',
  'Check it: the page names every mistake with its line.':
    'Gwiriwch ef: mae’r dudalen yn enwi pob gwall gyda’i linell.',
  'The draft can be read, but not be published as it stands.':
    'Gellir darllen y drafft, ond nid ei gyhoeddi fel y mae.',
  'Counting this definition takes too long.':
    'Mae cyfrif y diffiniad hwn yn cymryd gormod o amser.',
  'Write it with fewer quantifiers inside one another.':
    'Ysgrifennwch ef â llai o feintiolwyr y tu mewn i’w gilydd.',
  'There is no such table that you may see.': 'Nid oes tabl o’r fath y cewch ei weld.',
  'Look it up in the list of tables.': 'Chwiliwch amdano yn y rhestr o dablau.',
  'The table was published or declined already.':
    'Mae’r tabl eisoes wedi’i gyhoeddi neu ei wrthod.',
  'Propose it anew if it is needed again.': 'Cynigiwch ef o’r newydd os oes ei angen eto.',
  'Nobody publishes or declines a table they proposed.':
    'Nid oes neb yn cyhoeddi nac yn gwrthod tabl a gynigiodd.',
  'The stored table is not the one that was made: its SHA-256 differs.':
    'Nid y tabl a wnaed yw’r tabl a storiwyd: mae ei SHA-256 yn wahanol.',
  'Do not pass it on. Run `lookback verify` and find out who changed it.':
    'Peidiwch â’i drosglwyddo i neb. Rhedwch `lookback verify` a chanfyddwch pwy a’i newidiodd.',
  'Another table was published since this one was made safe.':
    'Cyhoeddwyd tabl arall ers gwneud yr un hwn yn ddiogel.',
  'Propose it again: it is then made safe against that one too.':
    'Cynigiwch ef eto: caiff ei wneud yn ddiogel rhag yr un hwnnw hefyd wedyn.',
  'This definition leaves no case undetermined, so there is nothing to estimate.':
    'Nid yw’r diffiniad hwn yn gadael unrhyw achos heb ei bennu, felly nid oes dim i’w amcangyfrif.',
  'Look at its figure: its bounds are one number.':
    'Edrychwch ar ei ffigur: yr un rhif yw ei derfynau.',
  'There is no such sample, or the case is not in it.':
    'Nid oes sampl o’r fath, neu nid yw’r achos ynddo.',
  'Take the next case from the page of the sample.': 'Cymerwch yr achos nesaf o dudalen y sampl.',
  'This case of the sample has been answered meanwhile.':
    'Mae’r achos hwn o’r sampl wedi’i ateb yn y cyfamser.',
  'Take the next case: each is answered once.': 'Cymerwch yr achos nesaf: atebir pob un unwaith.',
  'There is no document read for such words to draw a sentence from, or none was asked for.':
    'Nid oes dogfen wedi’i darllen am eiriau o’r fath i dynnu brawddeg ohoni, neu ni ofynnwyd am yr un.',
  'Ask for at least one sentence; where documents were imported, run a refresh first.':
    'Gofynnwch am o leiaf un frawddeg; lle mewnforiwyd dogfennau, rhedwch adnewyddiad yn gyntaf.',
  'This sentence of the sample has been answered meanwhile.':
    'Mae’r frawddeg hon o’r sampl wedi’i hateb yn y cyfamser.',
  'Answer the one shown now: each is answered once.':
    'Atebwch yr un a ddangosir nawr: atebir pob un unwaith.',
  'The statement cannot be kept like this.': 'Ni ellir cadw’r datganiad fel hyn.',
  'Give the day, who said it, the words as they were said, where, and a definition.':
    'Rhowch y diwrnod, pwy a’i dywedodd, y geiriau fel y’u dywedwyd, ble, a diffiniad.',
  'There is no such statement.': 'Nid oes datganiad o’r fath.',
  'Look it up in the list of statements.': 'Chwiliwch amdano yn y rhestr o ddatganiadau.',
  'This entry was corrected already, and a later one stands in its place.':
    'Mae’r cofnod hwn eisoes wedi’i gywiro, ac un diweddarach sydd yn ei le.',
  'Correct the entry that stands now.': 'Cywirwch y cofnod sy’n sefyll nawr.',

  '{1}@{2} is registered with another text than the one now shipped.':
    'Mae {1}@{2} wedi’i gofrestru â thestun gwahanol i’r un a ddaw gyda’r rhaglen nawr.',
  '“{1}” is no day on which something can be true.':
    'Nid yw “{1!}” yn ddiwrnod y gall rhywbeth fod yn wir arno.',
  '“{1}” is no day on which something can be on record.':
    'Nid yw “{1!}” yn ddiwrnod y gall rhywbeth fod ar gofnod arno.',
  '“{1}” is no day or time by which something can have been received.':
    'Nid yw “{1!}” yn ddiwrnod nac yn amser y gall rhywbeth fod wedi dod i law erbyn iddo.',
  'After {1} seconds {2} of {3} cases had been counted.':
    'Ar ôl {1} eiliad roedd {2} o {3} achos wedi’u cyfrif.',
  'Entry {1} of the ledger computed other findings for {2}.':
    'Cyfrifodd cofnod {1} yn y cyfriflyfr ganfyddiadau eraill ar gyfer {2}.',
  'Of both bounds nothing at all may be published, given what already is.':
    'Ni cheir cyhoeddi dim o gwbl o’r ddau derfyn, o ystyried yr hyn a gyhoeddwyd eisoes.',
  'Whatever is suppressed of it, this figure would disclose a count that was suppressed before.':
    'Beth bynnag a guddir ohono, byddai’r ffigur hwn yn datgelu cyfrif a guddiwyd o’r blaen.',
  'With what was published since it was proposed, this figure would disclose a suppressed count.':
    'Gyda’r hyn a gyhoeddwyd ers ei gynnig, byddai’r ffigur hwn yn datgelu cyfrif sydd wedi’i guddio.',
  'The day it was said is no date.': 'Nid yw’r diwrnod y’i dywedwyd yn ddyddiad.',
  'The day it was said has not come.': 'Nid yw’r diwrnod y’i dywedwyd wedi dod.',
  'A figure was published since this table was made safe.':
    'Cyhoeddwyd ffigur ers gwneud y tabl hwn yn ddiogel.',
  'Somebody withdrew the rule meanwhile.': 'Tynnodd rhywun y rheol yn ôl yn y cyfamser.',
  '“{1}” is a definition that comes with Lookback, whose later versions will come with it too.':
    'Diffiniad sy’n dod gyda Lookback yw “{1!}”, a bydd ei fersiynau diweddarach yn dod gydag ef hefyd.',
  'Give yours an id of its own, “our-{1}” say.':
    'Rhowch ei ddynodydd ei hun i’ch un chi, “our-{1}” er enghraifft.',
  '“{1}” is a rule about children already.': 'Mae “{1!}” eisoes yn rheol am blant.',
  '“{1}” is a definition of cases already.': 'Mae “{1!}” eisoes yn ddiffiniad o achosion.',
  'Give this one an id of its own.': 'Rhowch ei ddynodydd ei hun i’r un hwn.',
  '“{1}” was withdrawn already.': 'Mae “{1!}” eisoes wedi’i thynnu yn ôl.',
  'Give a rule in its place an id of its own.': 'Rhowch ei dynodydd ei hun i reol yn ei lle.',
  'A rule about children is asked of the children of the review: leave “population” out.':
    'Am blant yr adolygiad y gofynnir rheol am blant: gadewch “population” allan.',
  'The version must be {1}: each published text is the next.':
    'Rhaid mai {1} yw’r fersiwn: pob testun a gyhoeddir yw’r nesaf.',
  'The example “{1}” comes out otherwise than it says.':
    'Daw’r enghraifft “{1!}” allan yn wahanol i’r hyn y mae’n ei ddweud.',
  'It needs an example that comes out met.': 'Mae angen enghraifft sydd wedi’i bodloni.',
  'It needs an example that comes out not met.': 'Mae angen enghraifft sydd heb ei bodloni.',
  'It needs an example that comes out undetermined.': 'Mae angen enghraifft na ellir ei phennu.',
}
