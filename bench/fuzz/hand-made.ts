/** Small files of forms the made-up world does not write. Everything in them is made up. */
export const handMade: Readonly<
  Record<string, { readonly text: string; readonly source: string }>
> = {
  'titled.csv': {
    source: 'fuzz-police:policeCrime',
    text: 'Extract of crimes,,,\r\nmade 1 June 2015,,,\r\ncrime_ref,reported_date,victim_ref,suspect_ref,suspect_phone\r\nX/1,03/02/2014,V1,S1,+44 (0)7100 900777\r\nX/2,04/02/2014,V2,,\r\n',
  },
  'semicolons.csv': {
    source: 'fuzz-police:policeCrime',
    text: 'sep=;\ncrime_ref;reported_date;victim_ref;victim_forename;suspect_ref\nX/3;3/2/14;"V;3";Zo\u00eb;S3\n',
  },
  'tabs.txt': {
    source: 'fuzz-missing:missingPersons',
    text: 'episode_ref\tmisper_ref\tforename\tmissing_from\tmissing_to\nM/1\tP1\tAda\t03/02/2014 10:00\t04/02/2014 12:00:00 AM\n',
  },
  'letter.eml': {
    source: 'fuzz-council:childrensServices',
    text: 'From: =?utf-8?Q?Records?= <records@children.example>\r\nTo: team@children.example\r\nCc: a@children.example, "B, C" <b@children.example>\r\nSubject: Case R1\r\nDate: Mon, 3 Feb 2014 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n--part\r\nContent-Type: multipart/alternative; boundary="alt"\r\n\r\n--alt\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe worker called at the caf=E9 =\r\nand left a note.\r\n--alt\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{color:red}</style><p>The worker called&#8217;s</p>\r\n--alt--\r\n--part\r\nContent-Type: message/rfc822\r\n\r\nSubject: Before\r\nFrom: c@children.example\r\n\r\nAn earlier note.\r\n--part\r\nContent-Type: text/csv; name="list.csv"\r\nContent-Disposition: attachment; filename="list.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiDQoxLDINCg==\r\n--part--\r\n',
  },
  'looked-after.xml': {
    source: 'fuzz-council:childrensServices',
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<Message><Header><CollectionDetails><Collection>CLA</Collection><Year>2023</Year><ReferenceDate>2023-03-31</ReferenceDate></CollectionDetails><Source><LEA>991</LEA></Source></Header><LookedAfterChildren><LookedAfterChild><CHILD>Q1</CHILD><SEX>1</SEX><DOB>2010-01-05</DOB><ETHNIC>WBRI</ETHNIC><UPN>UN3</UPN><Episode><DECOM>2022-05-01</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PLACE>U1</PLACE><DEC>2022-09-01</DEC><REC>E4A</REC></Episode><Missing><MISSING>M</MISSING><MIS_START>2022-06-01</MIS_START><MIS_END>2022-06-02</MIS_END></Missing></LookedAfterChild></LookedAfterChildren></Message>\n',
  },
  'sheet-2003.xls': {
    source: 'fuzz-police:policeCrime',
    text: '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Crimes"><Table><Row><Cell><Data ss:Type="String">crime_ref</Data></Cell><Cell><Data ss:Type="String">reported_date</Data></Cell></Row><Row><Cell><Data ss:Type="String">X/9</Data></Cell><Cell ss:Index="2"><Data ss:Type="DateTime">2014-02-03T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>\n',
  },
  'page.html': {
    source: 'fuzz-police:policeCrime',
    text: '<html><body><table><tr><th>crime_ref</th><th>reported_date</th></tr><tr><td>X/8</td><td>03/02/2014</td></tr></table></body></html>\n',
  },
  'children.json': {
    source: 'fuzz-council:childrensServices',
    text: '{"la_code":999,"Children":[{"la_child_id":"Q1","mis_child_id":"M1","purge":false,"child_details":{"first_name":"Ada","surname":"O\\u2019Example","date_of_birth":"2003-01-05","sex":"F","ethnicity":"WBRI","disabilities":["HAND"],"postcode":"QQ1 1AA","purge":false},"social_care_episodes":[{"social_care_episode_id":"E1","referral_date":"2015-03-05","referral_source":"6","care_worker_details":[{"worker_id":"W7"}],"child_and_family_assessments":[{"child_and_family_assessment_id":"A1","start_date":"2015-03-06","factors":["11A"],"purge":false}],"section_47_assessments":[{"section_47_assessment_id":"S1","start_date":"2015-03-10","icpc_required_flag":true,"purge":true}],"purge":false}]},\n{"la_child_id":"Q2","purge":true}]}\n',
  },
  'ssd_address.csv': {
    source: 'fuzz-council:childrensServices',
    text: 'addr_table_id,addr_person_id,addr_address_start_date,addr_address_end_date,addr_address_postcode,addr_address_json\nT1,501,2010-01-01 00:00:00.000,NULL,QQ1 1AA,"{""HOUSE"": ""12"", ""STREET"": ""Maple Terrace"", ""UPRN"": 1}"\n',
  },
  'R1 note.txt': {
    source: 'fuzz-council:childrensServices',
    text: 'Record of contact.\nThe worker visited on 3 February 2014. No answer; a card was left.\n',
  },
}
