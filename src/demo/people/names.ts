import type { Random } from '../random.ts'

/**
 * Names are drawn independently of role, group, outcome and of ethnicity, nationality and religion:
 * a name here says nothing about anybody. The lists are ordinary names of many origins.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const maleNames = words(`
James Daniel Thomas Jack Joshua Matthew Luke Ryan Adam Samuel Joseph Benjamin Callum Connor Liam Nathan
Kieran Jordan Lewis Harry George Charlie Oliver William Michael David Robert Christopher Andrew Mark Paul
Stephen Kevin Gary Darren Lee Craig Wayne Neil Simon Ian Alan Peter Anthony Martin Philip Graham Keith
Mohammed Ahmed Ali Hassan Hussain Omar Yusuf Ibrahim Bilal Imran Tariq Usman Hamza Faisal Khalid Rashid
Salman Zain Adil Nadeem Karim Mustafa Idris Samir Rafiq Arjun Rohan Rahul Sanjay Vikram Anil Rajesh Deepak
Manish Harpreet Gurdeep Jaswinder Amrit Sunil Nikhil Kiran Ravi Suresh Dinesh Piotr Tomasz Marcin Pawel
Krzysztof Jakub Mateusz Lukasz Andrzej Wojciech Aleksandr Dmitri Sergei Nikolai Viktor Ivan Mikhail Oleg
Andrei Bogdan Ionut Florin Mihai Cristian Radu Stefan Marius Vasile Gheorghe Janos Laszlo Gabor Zoltan Istvan
Tamas Marek Pavel Jiri Ondrej Tomas Kwame Kofi Kwesi Yaw Emeka Chidi Obinna Tunde Femi Segun Babatunde Ade
Olumide Ikenna Chukwuma Tendai Farai Tapiwa Sipho Themba Mandla Jabari Abdi Warsame Yonas Dawit Tesfaye
Bereket Wei Jun Ming Hao Feng Jian Chen Hiroshi Kenji Takeshi Minh Tuan Hung Quang Duc Carlos Miguel Juan
Jose Diego Javier Pablo Mateo Luis Andres Rafael Joao Pedro Tiago Rui Nuno Bruno Marco Luca Giovanni Paolo
Matteo Antonio Francesco Alessandro Jean Pierre Antoine Mathieu Julien Etienne Hans Klaus Jurgen Dieter Lars
Erik Magnus Nils Bjorn Sven Mikkel Jens Aidan Cormac Declan Eoin Fergus Padraig Ruairi Seamus Alasdair
Hamish Iain Ewan Angus Dafydd Gareth Rhys Emrys Ifan Tristan Reuben Ezra Levi Noah Isaac Asher Avi Eli
Dimitrios Kostas Yiannis Nikos Spiros Emre Mehmet Kemal Serkan Burak Murat Arash Farhad Kaveh Behrouz Reza
Dorian Ellis Toby Rory Leon Theo Finlay Jude Felix Elliot Dominic Marcus Tyrone Jerome Curtis Leroy Delroy`)

export const femaleNames = words(`
Emily Jessica Chloe Sophie Megan Charlotte Lauren Hannah Olivia Lucy Katie Bethany Amy Georgia Ellie Leah
Holly Rebecca Abigail Paige Shannon Courtney Jade Amber Jasmine Molly Caitlin Eleanor Grace Daisy Freya Ruby
Sarah Laura Claire Nicola Emma Joanne Helen Tracey Michelle Karen Susan Deborah Julie Angela Lisa Jane
Margaret Patricia Christine Linda Amanda Victoria Catherine Elizabeth Fatima Aisha Zainab Maryam Khadija
Amina Hafsa Sana Sumaya Noor Layla Yasmin Safiya Rabia Nadia Farah Samira Iqra Bushra Shazia Rukhsana Salma
Priya Anjali Kavita Sunita Meena Deepa Pooja Neha Nisha Lakshmi Rekha Geeta Simran Jasleen Manpreet Harleen
Gurpreet Kirandeep Divya Shreya Agnieszka Katarzyna Magdalena Joanna Malgorzata Monika Ewa Aleksandra
Zuzanna Kinga Natalia Ekaterina Svetlana Olga Irina Tatiana Anastasia Ludmila Oksana Daryna Elena Ioana
Andreea Mihaela Gabriela Raluca Simona Cristina Ilona Zsofia Katalin Eszter Agnes Petra Lenka Jana Tereza
Hana Adwoa Akosua Ama Efua Abena Ngozi Chioma Adaeze Ifeoma Nneka Folake Yetunde Temitope Bukola Titilayo
Chiamaka Rutendo Tariro Chipo Nomvula Thandiwe Zanele Lindiwe Amara Hodan Ayaan Hibo Selam Tigist Meron
Hiwot Mei Ling Xiu Yan Jing Hui Lian Yuki Sakura Aiko Naomi Linh Thuy Huong Lan Mai Maria Carmen Lucia Sofia
Isabel Valentina Camila Paula Marta Ines Beatriz Catarina Rita Joana Mariana Giulia Chiara Francesca
Alessandra Federica Camille Manon Celine Amelie Margaux Heidi Greta Ingrid Astrid Sigrid Freja Maja Elin
Saoirse Niamh Aoife Ciara Siobhan Roisin Orla Grainne Isla Mairi Eilidh Catriona Morag Ffion Cerys Seren
Mared Bronwen Rhiannon Nia Miriam Esther Ruth Tamar Shira Leila Rivka Eleni Despina Katerina Ioanna Zoe
Elif Ayse Zeynep Fatma Emine Merve Parisa Shirin Golnaz Nasrin Laleh Imogen Poppy Matilda Florence Harriet
Martha Edith Iris Willow Erin Tia Kayleigh Shanice Chantelle Latoya Simone Monique Tamara Whitney Kezia`)

const listedSurnames = words(`
Smith Jones Taylor Khan Brown Williams Ahmed Wilson Davies Evans Patel Ali Johnson Roberts Walker Wright
Robinson Thompson White Hughes Edwards Green Lewis Wood Harris Martin Jackson Clarke Clark Turner Hill Cooper
Morris Ward Moore Hussain King Watson Baker Harrison Morgan Allen Singh James Scott Phillips Kaur Begum
Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Marshall Anderson Young Lee
Simpson Price Griffiths Adams Bennett Gray Butler Foster Barnes Murray Powell Russell Palmer Stevens Mason
Hunt Holmes Mills Chapman Matthews Knight Rogers Webb Reid Ellis Fisher Pearson Graham Hamilton Kennedy
Nowak Kowalski Wisniewski Wojcik Kaminski Lewandowski Zielinski Szymanski Dabrowski Kozlowski Popescu Ionescu
Popa Radu Dumitru Stan Stoica Gheorghiu Munteanu Nagy Kovacs Toth Szabo Horvath Varga Novak Svoboda Dvorak
Cerny Prochazka Ivanov Petrov Sokolov Volkov Fedorov Kuznetsov Popov Morozov Shevchenko Bondarenko Kovalenko
Mensah Owusu Boateng Asante Osei Addo Appiah Okafor Okonkwo Adeyemi Adebayo Ogunleye Balogun Eze Nwosu
Olawale Okoro Abiola Moyo Ncube Sibanda Dube Ndlovu Khumalo Mwangi Otieno Kamau Wanjiru Abebe Tadesse Haile
Tekle Mohamud Warsame Farah Abdullahi Osman Hersi Chen Wang Zhang Liu Yang Huang Zhao Wu Zhou Tanaka Suzuki
Sato Yamamoto Kobayashi Nguyen Tran Pham Hoang Vu Dang Garcia Fernandez Lopez Martinez Sanchez Perez Gomez
Ruiz Diaz Moreno Torres Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Almeida Rossi Russo Ferrari
Bianchi Romano Colombo Ricci Marino Greco Bruno Dubois Moreau Laurent Lefebvre Girard Rousseau Muller Schmidt
Schneider Fischer Weber Meyer Wagner Becker Hansen Larsen Olsen Nilsson Eriksson Lindberg Berg Murphy OBrien
OConnor OSullivan Byrne Ryan Doyle Gallagher Kavanagh Nolan Quinn Brennan Macdonald Campbell Stewart Fraser
Cameron Mackenzie Sinclair Munro Rees Pritchard Bowen Vaughan Gwilym Llewellyn Cohen Levy Goldberg Katz Adler
Georgiou Papadopoulos Demetriou Christou Nicolaou Yilmaz Kaya Demir Celik Sahin Aydin Ozturk Hosseini Karimi
Rahimi Ahmadi Moradi Sharma Gupta Verma Mehta Shah Desai Joshi Nair Menon Reddy Rao Iyer Chowdhury Rahman
Islam Miah Uddin Chaudhry Malik Butt Sheikh Qureshi Siddiqui Mirza Baig Akhtar Iqbal Mahmood Aziz Hassan
Gill Dhillon Sandhu Grewal Sidhu Bains Johal Fonseka Perera Silva Jayawardena Gurung Thapa Tamang Rai Limbu
Baptiste Pierre Charles Joseph Grant Francis Gordon Henry Daley Bogle Blackwood Facey`)

const stems = words(`
Ash Black Brad Brook Carl Clay Cran Dal Eld Fair Fen Gars Glen Hal Hart Hath Hol Hurst Ing Kel Kirk Lang Lin
Mar Mel Nor Oak Pem Quar Rad Rath Sel Shel Stan Stock Thorn Thur Under Wal War Wen Whit Win Wych Yar Yel`)
const endings = words('ley ton ford worth field well wood man combe shaw wick stone burn grave')

export const surnames: readonly string[] = [
  ...new Set([
    ...listedSurnames,
    ...stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`)),
  ]),
]

/** Cumulative weights of a skewed list: the k-th name is drawn with weight 1 / (k + offset). */
function skewed(count: number, offset: number): Float64Array {
  const out = new Float64Array(count)
  let sum = 0
  for (let at = 0; at < count; at++) {
    sum += 1 / (at + offset)
    out[at] = sum
  }
  return out
}

function drawFrom(list: readonly string[], cumulative: Float64Array, random: Random): string {
  const wanted = random.next() * cumulative[cumulative.length - 1]!
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulative[middle]! > wanted) high = middle
    else low = middle + 1
  }
  return list[low]!
}

const maleWeights = skewed(maleNames.length, 30)
const femaleWeights = skewed(femaleNames.length, 30)
const surnameWeights = skewed(surnames.length, 40)

export const drawGiven = (random: Random, sex: 'M' | 'F'): string =>
  sex === 'M'
    ? drawFrom(maleNames, maleWeights, random)
    : drawFrom(femaleNames, femaleWeights, random)

export const drawSurname = (random: Random): string => drawFrom(surnames, surnameWeights, random)

/** Spellings that stand for one name: short forms and transliterations. */
export const variants: Readonly<Record<string, readonly string[]>> = {
  James: ['Jim', 'Jamie'],
  Daniel: ['Dan', 'Danny'],
  Thomas: ['Tom'],
  Joshua: ['Josh'],
  Matthew: ['Matt'],
  Samuel: ['Sam'],
  Joseph: ['Joe'],
  Benjamin: ['Ben'],
  Nathan: ['Nate'],
  William: ['Will', 'Bill'],
  Michael: ['Mick', 'Mike'],
  David: ['Dave'],
  Robert: ['Rob', 'Bob'],
  Christopher: ['Chris'],
  Andrew: ['Andy'],
  Stephen: ['Steven', 'Steve'],
  Philip: ['Phillip', 'Phil'],
  Anthony: ['Tony', 'Antony'],
  Mohammed: ['Muhammad', 'Mohamed', 'Mohammad'],
  Ahmed: ['Ahmad', 'Ahmet'],
  Hassan: ['Hasan'],
  Hussain: ['Hussein', 'Husain'],
  Yusuf: ['Yousef', 'Yousuf'],
  Omar: ['Umar'],
  Usman: ['Osman'],
  Aleksandr: ['Alexander', 'Sasha'],
  Dmitri: ['Dmitry'],
  Sergei: ['Sergey'],
  Nikolai: ['Nikolay'],
  Krzysztof: ['Kris'],
  Piotr: ['Peter'],
  Tomasz: ['Tomek'],
  Catherine: ['Kate', 'Cath'],
  Elizabeth: ['Liz', 'Beth'],
  Rebecca: ['Becky', 'Becca'],
  Jessica: ['Jess'],
  Katarzyna: ['Kasia'],
  Magdalena: ['Magda'],
  Agnieszka: ['Aga'],
  Ekaterina: ['Katya', 'Yekaterina'],
  Tatiana: ['Tatyana'],
  Fatima: ['Fatimah'],
  Aisha: ['Ayesha', 'Aysha'],
  Zainab: ['Zaynab'],
  Maryam: ['Mariam'],
  Khadija: ['Khadijah'],
  Amina: ['Aminah'],
  Victoria: ['Vicky'],
  Deborah: ['Debbie'],
  Susan: ['Sue'],
  Margaret: ['Maggie'],
  Patricia: ['Pat'],
  Christine: ['Chris', 'Tina'],
  Abigail: ['Abi'],
  Charlotte: ['Lottie'],
  Eleanor: ['Ellie'],
  Bethany: ['Beth'],
  Giovanni: ['Gianni'],
  Yiannis: ['Giannis'],
  Mehmet: ['Mehmed'],
  Yonas: ['Jonas'],
  Siobhan: ['Shivaun'],
  Aoife: ['Eefa'],
}

export const nicknames = words(
  'Baz Jay Kez Mo Shaz Tez Dee Ash Zed Kay Gee Bear Smiley Scout Mac Fin Ace Rex Flash Bo',
)
