/**
 * Generated from iso-3166 4.4.0 (MIT), which has the subdivisions of ISO 3166-2 of its release:
 * `npx vitest run tests/unit/values/region-data.test.ts -u`.
 *
 * Countries whose addresses have a region, and some whose taxes differ by region. Each is followed by its regions: the
 * code without the country, and the name.
 */
export const REGION_DATA = `
AE:~AJ ‘Ajmān~AZ Abū Z̧aby~DU Dubayy~FU Al Fujayrah~RK Ra’s al Khaymah~SH Ash Shāriqah~UQ Umm al Qaywayn~AM:~AG Aragac̣otn~AR Ararat~AV Armavir~ER Erevan~GR Geġark'unik'~
KT Kotayk'~LO Loṙi~SH Širak~SU Syunik'~TV Tavuš~VD Vayoć Jor~AR:~A Salta~B Buenos Aires~C Ciudad Autónoma de Buenos Aires~D San Luis~E Entre Ríos~F La Rioja~G Santiago del Estero~
H Chaco~J San Juan~K Catamarca~L La Pampa~M Mendoza~N Misiones~P Formosa~Q Neuquén~R Río Negro~S Santa Fe~T Tucumán~U Chubut~V Tierra del Fuego~W Corrientes~X Córdoba~Y Jujuy~
Z Santa Cruz~AT:~1 Burgenland~2 Kärnten~3 Niederösterreich~4 Oberösterreich~5 Salzburg~6 Steiermark~7 Tirol~8 Vorarlberg~9 Wien~AU:~ACT Australian Capital Territory~
NSW New South Wales~NT Northern Territory~QLD Queensland~SA South Australia~TAS Tasmania~VIC Victoria~WA Western Australia~BB:~01 Christ Church~02 Saint Andrew~03 Saint George~
04 Saint James~05 Saint John~06 Saint Joseph~07 Saint Lucy~08 Saint Michael~09 Saint Peter~10 Saint Philip~11 Saint Thomas~BR:~AC Acre~AL Alagoas~AM Amazonas~AP Amapá~BA Bahia~
CE Ceará~DF Distrito Federal~ES Espírito Santo~GO Goiás~MA Maranhão~MG Minas Gerais~MS Mato Grosso do Sul~MT Mato Grosso~PA Pará~PB Paraíba~PE Pernambuco~PI Piauí~PR Paraná~
RJ Rio de Janeiro~RN Rio Grande do Norte~RO Rondônia~RR Roraima~RS Rio Grande do Sul~SC Santa Catarina~SE Sergipe~SP São Paulo~TO Tocantins~BS:~AK Acklins~BI Bimini~BP Black Point~
BY Berry Islands~CE Central Eleuthera~CI Cat Island~CK Crooked Island and Long Cay~CO Central Abaco~CS Central Andros~EG East Grand Bahama~EX Exuma~FP City of Freeport~
GC Grand Cay~HI Harbour Island~HT Hope Town~IN Inagua~LI Long Island~MC Mangrove Cay~MG Mayaguana~MI Moore's Island~NE North Eleuthera~NO North Abaco~NP New Providence~
NS North Andros~RC Rum Cay~RI Ragged Island~SA South Andros~SE South Eleuthera~SO South Abaco~SS San Salvador~SW Spanish Wells~WG West Grand Bahama~BY:~BR Brestskaya voblasts'~
HM Horad Minsk~HO Homyel'skaya voblasts'~HR Hrodzyenskaya voblasts'~MA Mahilyowskaya voblasts'~MI Minskaya voblasts'~VI Vitsyebskaya voblasts'~CA:~AB Alberta~BC British Columbia~
MB Manitoba~NB New Brunswick~NL Newfoundland and Labrador~NS Nova Scotia~NT Northwest Territories~NU Nunavut~ON Ontario~PE Prince Edward Island~QC Quebec~SK Saskatchewan~YT Yukon~
CH:~AG Aargau~AI Appenzell Innerrhoden~AR Appenzell Ausserrhoden~BE Bern~BL Basel-Landschaft~BS Basel-Stadt~FR Fribourg~GE Genève~GL Glarus~GR Graubünden~JU Jura~LU Luzern~
NE Neuchâtel~NW Nidwalden~OW Obwalden~SG Sankt Gallen~SH Schaffhausen~SO Solothurn~SZ Schwyz~TG Thurgau~TI Ticino~UR Uri~VD Vaud~VS Valais~ZG Zug~ZH Zürich~CL:~
AI Aisén del General Carlos Ibañez del Campo~AN Antofagasta~AP Arica y Parinacota~AR La Araucanía~AT Atacama~BI Biobío~CO Coquimbo~LI Libertador General Bernardo O'Higgins~
LL Los Lagos~LR Los Ríos~MA Magallanes~ML Maule~NB Ñuble~RM Región Metropolitana de Santiago~TA Tarapacá~VS Valparaíso~CN:~AH Anhui Sheng~BJ Beijing Shi~CQ Chongqing Shi~
FJ Fujian Sheng~GD Guangdong Sheng~GS Gansu Sheng~GX Guangxi Zhuangzu Zizhiqu~GZ Guizhou Sheng~HA Henan Sheng~HB Hubei Sheng~HE Hebei Sheng~HI Hainan Sheng~HK Hong Kong SAR~
HL Heilongjiang Sheng~HN Hunan Sheng~JL Jilin Sheng~JS Jiangsu Sheng~JX Jiangxi Sheng~LN Liaoning Sheng~MO Macao SAR~NM Nei Mongol Zizhiqu~NX Ningxia Huizu Zizhiqu~
QH Qinghai Sheng~SC Sichuan Sheng~SD Shandong Sheng~SH Shanghai Shi~SN Shaanxi Sheng~SX Shanxi Sheng~TJ Tianjin Shi~TW Taiwan Sheng~XJ Xinjiang Uygur Zizhiqu~XZ Xizang Zizhiqu~
YN Yunnan Sheng~ZJ Zhejiang Sheng~CO:~AMA Amazonas~ANT Antioquia~ARA Arauca~ATL Atlántico~BOL Bolívar~BOY Boyacá~CAL Caldas~CAQ Caquetá~CAS Casanare~CAU Cauca~CES Cesar~CHO Chocó~
COR Córdoba~CUN Cundinamarca~DC Distrito Capital de Bogotá~GUA Guainía~GUV Guaviare~HUI Huila~LAG La Guajira~MAG Magdalena~MET Meta~NAR Nariño~NSA Norte de Santander~PUT Putumayo~
QUI Quindío~RIS Risaralda~SAN Santander~SAP San Andrés, Providencia y Santa Catalina~SUC Sucre~TOL Tolima~VAC Valle del Cauca~VAU Vaupés~VID Vichada~CR:~A Alajuela~C Cartago~
G Guanacaste~H Heredia~L Limón~P Puntarenas~SJ San José~CU:~01 Pinar del Río~03 La Habana~04 Matanzas~05 Villa Clara~06 Cienfuegos~07 Sancti Spíritus~08 Ciego de Ávila~09 Camagüey~
10 Las Tunas~11 Holguín~12 Granma~13 Santiago de Cuba~14 Guantánamo~15 Artemisa~16 Mayabeque~99 Isla de la Juventud~CV:~B Ilhas de Barlavento~S Ilhas de Sotavento~BR Brava~
BV Boa Vista~CA Santa Catarina~CF Santa Catarina do Fogo~CR Santa Cruz~MA Maio~MO Mosteiros~PA Paul~PN Porto Novo~PR Praia~RB Ribeira Brava~RG Ribeira Grande~
RS Ribeira Grande de Santiago~SD São Domingos~SF São Filipe~SL Sal~SM São Miguel~SO São Lourenço dos Órgãos~SS São Salvador do Mundo~SV São Vicente~TA Tarrafal~
TS Tarrafal de São Nicolau~DE:~BB Brandenburg~BE Berlin~BW Baden-Württemberg~BY Bayern~HB Bremen~HE Hessen~HH Hamburg~MV Mecklenburg-Vorpommern~NI Niedersachsen~
NW Nordrhein-Westfalen~RP Rheinland-Pfalz~SH Schleswig-Holstein~SL Saarland~SN Sachsen~ST Sachsen-Anhalt~TH Thüringen~EE:~130 Alutaguse~141 Anija~142 Antsla~171 Elva~184 Haapsalu~
191 Haljala~198 Harku~205 Hiiumaa~214 Häädemeeste~245 Jõelähtme~247 Jõgeva~251 Jõhvi~255 Järva~272 Kadrina~283 Kambja~284 Kanepi~291 Kastre~293 Kehtna~296 Keila~303 Kihnu~
305 Kiili~317 Kohila~321 Kohtla-Järve~338 Kose~353 Kuusalu~37 Harjumaa~39 Hiiumaa~424 Loksa~430 Lääneranna~431 Lääne-Harju~432 Luunja~441 Lääne-Nigula~442 Lüganuse~446 Maardu~
45 Ida-Virumaa~478 Muhu~480 Mulgi~486 Mustvee~50 Jõgevamaa~503 Märjamaa~511 Narva~514 Narva-Jõesuu~52 Järvamaa~528 Nõo~557 Otepää~56 Läänemaa~567 Paide~586 Peipsiääre~
60 Lääne-Virumaa~615 Põhja-Sakala~618 Põltsamaa~622 Põlva~624 Pärnu~638 Põhja-Pärnumaa~64 Põlvamaa~651 Raasiku~653 Rae~661 Rakvere~663 Rakvere~668 Rapla~68 Pärnumaa~689 Ruhnu~
698 Rõuge~708 Räpina~71 Raplamaa~712 Saarde~714 Saaremaa~719 Saku~726 Saue~732 Setomaa~735 Sillamäe~74 Saaremaa~784 Tallinn~79 Tartumaa~792 Tapa~793 Tartu~796 Tartu~803 Toila~
809 Tori~81 Valgamaa~824 Tõrva~834 Türi~84 Viljandimaa~855 Valga~87 Võrumaa~890 Viimsi~897 Viljandi~899 Viljandi~901 Vinni~903 Viru-Nigula~907 Vormsi~917 Võru~919 Võru~
928 Väike-Maarja~EG:~ALX Al Iskandarīyah~ASN Aswān~AST Asyūţ~BA Al Baḩr al Aḩmar~BH Al Buḩayrah~BNS Banī Suwayf~C Al Qāhirah~DK Ad Daqahlīyah~DT Dumyāţ~FYM Al Fayyūm~
GH Al Gharbīyah~GZ Al Jīzah~IS Al Ismā'īlīyah~JS Janūb Sīnā'~KB Al Qalyūbīyah~KFS Kafr ash Shaykh~KN Qinā~LX Al Uqşur~MN Al Minyā~MNF Al Minūfīyah~MT Maţrūḩ~PTS Būr Sa‘īd~
SHG Sūhāj~SHR Ash Sharqīyah~SIN Shamāl Sīnā'~SUZ As Suways~WAD Al Wādī al Jadīd~ES:~AN Andalucía~AR Aragón~AS Asturias, Principado de~CB Cantabria~CE Ceuta~CL Castilla y León~
CM Castilla-La Mancha~CN Canarias~CT Catalunya~EX Extremadura~GA Galicia~IB Illes Balears~MC Murcia, Región de~MD Madrid, Comunidad de~ML Melilla~NC Navarra, Comunidad Foral de~
PV País Vasco~RI La Rioja~VC Valenciana, Comunidad~A Alicante~AB Albacete~AL Almería~AV Ávila~B Barcelona~BA Badajoz~BI Bizkaia~BU Burgos~C A Coruña~CA Cádiz~CC Cáceres~CO Córdoba~
CR Ciudad Real~CS Castellón~CU Cuenca~GC Las Palmas~GI Girona~GR Granada~GU Guadalajara~H Huelva~HU Huesca~J Jaén~L Lleida~LE León~LO La Rioja~LU Lugo~M Madrid~MA Málaga~MU Murcia~
NA Navarra~O Asturias~OR Ourense~P Palencia~PM Illes Balears~PO Pontevedra~S Cantabria~SA Salamanca~SE Sevilla~SG Segovia~SO Soria~SS Gipuzkoa~T Tarragona~TE Teruel~
TF Santa Cruz de Tenerife~TO Toledo~V Valencia~VA Valladolid~VI Álava~Z Zaragoza~ZA Zamora~FM:~KSA Kosrae~PNI Pohnpei~TRK Chuuk~YAP Yap~FR:~20R Corse~971 Guadeloupe~972 Martinique~
973 Guyane (française)~974 La Réunion~976 Mayotte~ARA Auvergne-Rhône-Alpes~BFC Bourgogne-Franche-Comté~BL Saint-Barthélemy~BRE Bretagne~CP Clipperton~CVL Centre-Val de Loire~
GES Grand Est~HDF Hauts-de-France~IDF Île-de-France~MF Saint-Martin~NAQ Nouvelle-Aquitaine~NC Nouvelle-Calédonie~NOR Normandie~OCC Occitanie~PAC Provence-Alpes-Côte-d’Azur~
PDL Pays-de-la-Loire~PF Polynésie française~PM Saint-Pierre-et-Miquelon~TF Terres australes françaises~WF Wallis-et-Futuna~01 Ain~02 Aisne~03 Allier~04 Alpes-de-Haute-Provence~
05 Hautes-Alpes~06 Alpes-Maritimes~07 Ardèche~08 Ardennes~09 Ariège~10 Aube~11 Aude~12 Aveyron~13 Bouches-du-Rhône~14 Calvados~15 Cantal~16 Charente~17 Charente-Maritime~18 Cher~
19 Corrèze~21 Côte-d'Or~22 Côtes-d'Armor~23 Creuse~24 Dordogne~25 Doubs~26 Drôme~27 Eure~28 Eure-et-Loir~29 Finistère~2A Corse-du-Sud~2B Haute-Corse~30 Gard~31 Haute-Garonne~
32 Gers~33 Gironde~34 Hérault~35 Ille-et-Vilaine~36 Indre~37 Indre-et-Loire~38 Isère~39 Jura~40 Landes~41 Loir-et-Cher~42 Loire~43 Haute-Loire~44 Loire-Atlantique~45 Loiret~46 Lot~
47 Lot-et-Garonne~48 Lozère~49 Maine-et-Loire~50 Manche~51 Marne~52 Haute-Marne~53 Mayenne~54 Meurthe-et-Moselle~55 Meuse~56 Morbihan~57 Moselle~58 Nièvre~59 Nord~60 Oise~61 Orne~
62 Pas-de-Calais~63 Puy-de-Dôme~64 Pyrénées-Atlantiques~65 Hautes-Pyrénées~66 Pyrénées-Orientales~67 Bas-Rhin~68 Haut-Rhin~69 Rhône~69M Métropole de Lyon~6AE Alsace~70 Haute-Saône~
71 Saône-et-Loire~72 Sarthe~73 Savoie~74 Haute-Savoie~75C Paris~76 Seine-Maritime~77 Seine-et-Marne~78 Yvelines~79 Deux-Sèvres~80 Somme~81 Tarn~82 Tarn-et-Garonne~83 Var~
84 Vaucluse~85 Vendée~86 Vienne~87 Haute-Vienne~88 Vosges~89 Yonne~90 Territoire de Belfort~91 Essonne~92 Hauts-de-Seine~93 Seine-Saint-Denis~94 Val-de-Marne~95 Val-d'Oise~GB:~
ABC Armagh City, Banbridge and Craigavon~ABD Aberdeenshire~ABE Aberdeen City~AGB Argyll and Bute~AGY Isle of Anglesey~AND Ards and North Down~ANN Antrim and Newtownabbey~ANS Angus~
BAS Bath and North East Somerset~BBD Blackburn with Darwen~BCP Bournemouth, Christchurch and Poole~BDF Bedford~BDG Barking and Dagenham~BEN Brent~BEX Bexley~BFS Belfast City~
BGE Bridgend~BGW Blaenau Gwent~BIR Birmingham~BKM Buckinghamshire~BNE Barnet~BNH Brighton and Hove~BNS Barnsley~BOL Bolton~BPL Blackpool~BRC Bracknell Forest~BRD Bradford~
BRY Bromley~BST Bristol, City of~BUR Bury~CAM Cambridgeshire~CAY Caerphilly~CBF Central Bedfordshire~CCG Causeway Coast and Glens~CGN Ceredigion~CHE Cheshire East~
CHW Cheshire West and Chester~CLD Calderdale~CLK Clackmannanshire~CMA Cumbria~CMD Camden~CMN Carmarthenshire~CON Cornwall~COV Coventry~CRF Cardiff~CRY Croydon~CWY Conwy~
DAL Darlington~DBY Derbyshire~DEN Denbighshire~DER Derby~DEV Devon~DGY Dumfries and Galloway~DNC Doncaster~DND Dundee City~DOR Dorset~DRS Derry and Strabane~DUD Dudley~
DUR Durham, County~EAL Ealing~EAW England and Wales~EAY East Ayrshire~EDH Edinburgh, City of~EDU East Dunbartonshire~ELN East Lothian~ELS Eilean Siar~ENF Enfield~ENG England~
ERW East Renfrewshire~ERY East Riding of Yorkshire~ESS Essex~ESX East Sussex~FAL Falkirk~FIF Fife~FLN Flintshire~FMO Fermanagh and Omagh~GAT Gateshead~GBN Great Britain~
GLG Glasgow City~GLS Gloucestershire~GRE Greenwich~GWN Gwynedd~HAL Halton~HAM Hampshire~HAV Havering~HCK Hackney~HEF Herefordshire~HIL Hillingdon~HLD Highland~
HMF Hammersmith and Fulham~HNS Hounslow~HPL Hartlepool~HRT Hertfordshire~HRW Harrow~HRY Haringey~IOS Isles of Scilly~IOW Isle of Wight~ISL Islington~IVC Inverclyde~
KEC Kensington and Chelsea~KEN Kent~KHL Kingston upon Hull~KIR Kirklees~KTT Kingston upon Thames~KWL Knowsley~LAN Lancashire~LBC Lisburn and Castlereagh~LBH Lambeth~LCE Leicester~
LDS Leeds~LEC Leicestershire~LEW Lewisham~LIN Lincolnshire~LIV Liverpool~LND London, City of~LUT Luton~MAN Manchester~MDB Middlesbrough~MDW Medway~MEA Mid and East Antrim~
MIK Milton Keynes~MLN Midlothian~MON Monmouthshire~MRT Merton~MRY Moray~MTY Merthyr Tydfil~MUL Mid-Ulster~NAY North Ayrshire~NBL Northumberland~NEL North East Lincolnshire~
NET Newcastle upon Tyne~NFK Norfolk~NGM Nottingham~NIR Northern Ireland~NLK North Lanarkshire~NLN North Lincolnshire~NMD Newry, Mourne and Down~NNH North Northamptonshire~
NSM North Somerset~NTL Neath Port Talbot~NTT Nottinghamshire~NTY North Tyneside~NWM Newham~NWP Newport~NYK North Yorkshire~OLD Oldham~ORK Orkney Islands~OXF Oxfordshire~
PEM Pembrokeshire~PKN Perth and Kinross~PLY Plymouth~POR Portsmouth~POW Powys~PTE Peterborough~RCC Redcar and Cleveland~RCH Rochdale~RCT Rhondda Cynon Taff~RDB Redbridge~
RDG Reading~RFW Renfrewshire~RIC Richmond upon Thames~ROT Rotherham~RUT Rutland~SAW Sandwell~SAY South Ayrshire~SCB Scottish Borders~SCT Scotland~SFK Suffolk~SFT Sefton~
SGC South Gloucestershire~SHF Sheffield~SHN St. Helens~SHR Shropshire~SKP Stockport~SLF Salford~SLG Slough~SLK South Lanarkshire~SND Sunderland~SOL Solihull~SOM Somerset~
SOS Southend-on-Sea~SRY Surrey~STE Stoke-on-Trent~STG Stirling~STH Southampton~STN Sutton~STS Staffordshire~STT Stockton-on-Tees~STY South Tyneside~SWA Swansea~SWD Swindon~
SWK Southwark~TAM Tameside~TFW Telford and Wrekin~THR Thurrock~TOB Torbay~TOF Torfaen~TRF Trafford~TWH Tower Hamlets~UKM United Kingdom~VGL Vale of Glamorgan, The~WAR Warwickshire~
WBK West Berkshire~WDU West Dunbartonshire~WFT Waltham Forest~WGN Wigan~WIL Wiltshire~WKF Wakefield~WLL Walsall~WLN West Lothian~WLS Wales~WLV Wolverhampton~WND Wandsworth~
WNH West Northamptonshire~WNM Windsor and Maidenhead~WOK Wokingham~WOR Worcestershire~WRL Wirral~WRT Warrington~WRX Wrexham~WSM Westminster~WSX West Sussex~YOR York~
ZET Shetland Islands~HN:~AT Atlántida~CH Choluteca~CL Colón~CM Comayagua~CP Copán~CR Cortés~EP El Paraíso~FM Francisco Morazán~GD Gracias a Dios~IB Islas de la Bahía~IN Intibucá~
LE Lempira~LP La Paz~OC Ocotepeque~OL Olancho~SB Santa Bárbara~VA Valle~YO Yoro~ID:~AC Aceh~BA Bali~BB Kepulauan Bangka Belitung~BE Bengkulu~BT Banten~GO Gorontalo~JA Jambi~
JB Jawa Barat~JI Jawa Timur~JK Jakarta Raya~JT Jawa Tengah~JW Jawa~KA Kalimantan~KB Kalimantan Barat~KI Kalimantan Timur~KR Kepulauan Riau~KS Kalimantan Selatan~
KT Kalimantan Tengah~KU Kalimantan Utara~LA Lampung~MA Maluku~ML Maluku~MU Maluku Utara~NB Nusa Tenggara Barat~NT Nusa Tenggara Timur~NU Nusa Tenggara~PA Papua~PB Papua Barat~
PD Papua Barat Daya~PE Papua Pengunungan~PP Papua~PS Papua Selatan~PT Papua Tengah~RI Riau~SA Sulawesi Utara~SB Sumatera Barat~SG Sulawesi Tenggara~SL Sulawesi~SM Sumatera~
SN Sulawesi Selatan~SR Sulawesi Barat~SS Sumatera Selatan~ST Sulawesi Tengah~SU Sumatera Utara~YO Yogyakarta~IE:~C Connaught~L Leinster~M Munster~U Ulster~CE Clare~CN Cavan~
CO Cork~CW Carlow~D Dublin~DL Donegal~G Galway~KE Kildare~KK Kilkenny~KY Kerry~LD Longford~LH Louth~LK Limerick~LM Leitrim~LS Laois~MH Meath~MN Monaghan~MO Mayo~OY Offaly~
RN Roscommon~SO Sligo~TA Tipperary~WD Waterford~WH Westmeath~WW Wicklow~WX Wexford~IN:~AN Andaman and Nicobar Islands~AP Andhra Pradesh~AR Arunāchal Pradesh~AS Assam~BR Bihār~
CG Chhattīsgarh~CH Chandigarh~DH Dādra and Nagar Haveli and Damān and Diu~DL Delhi~GA Goa~GJ Gujarāt~HP Himāchal Pradesh~HR Haryāna~JH Jhārkhand~JK Jammu and Kashmīr~KA Karnātaka~
KL Kerala~LA Ladākh~LD Lakshadweep~MH Mahārāshtra~ML Meghālaya~MN Manipur~MP Madhya Pradesh~MZ Mizoram~NL Nāgāland~OD Odisha~PB Punjab~PY Puducherry (Pondicherry)~RJ Rājasthān~
SK Sikkim~TN Tamil Nādu~TR Tripura~TS Telangāna~UK Uttarākhand~UP Uttar Pradesh~WB West Bengal~IQ:~AN Al Anbār~BA Al Başrah~BB Bābil~BG Baghdād~DI Diyālá~DQ Dhī Qār~KA Karbalā’~
KI Kirkūk~KR Iqlīm Kūrdistān~MA Maysān~MU Al Muthanná~NA An Najaf~NI Nīnawá~QA Al Qādisīyah~SD Şalāḩ ad Dīn~WA Wāsiţ~AR Arbīl~DA Dahūk~SU As Sulaymānīyah~IR:~00 Markazī~01 Gīlān~
02 Māzandarān~03 Āz̄ārbāyjān-e Shārqī~04 Āz̄ārbāyjān-e Ghārbī~05 Kermānshāh~06 Khūzestān~07 Fārs~08 Kermān~09 Khorāsān-e Raẕavī~10 Eşfahān~11 Sīstān va Balūchestān~12 Kordestān~
13 Hamadān~14 Chahār Maḩāl va Bakhtīārī~15 Lorestān~16 Īlām~17 Kohgīlūyeh va Bowyer Aḩmad~18 Būshehr~19 Zanjān~20 Semnān~21 Yazd~22 Hormozgān~23 Tehrān~24 Ardabīl~25 Qom~26 Qazvīn~
27 Golestān~28 Khorāsān-e Shomālī~29 Khorāsān-e Jonūbī~30 Alborz~IT:~21 Piemonte~23 Valle d'Aosta, Vallée d'Aoste~25 Lombardia~32 Trentino-Alto Adige, Trentino-Südtirol~34 Veneto~
36 Friuli Venezia Giulia~42 Liguria~45 Emilia-Romagna~52 Toscana~55 Umbria~57 Marche~62 Lazio~65 Abruzzo~67 Molise~72 Campania~75 Puglia~77 Basilicata~78 Calabria~82 Sicilia~
88 Sardegna~AG Agrigento~AL Alessandria~AN Ancona~AP Ascoli Piceno~AQ L'Aquila~AR Arezzo~AT Asti~AV Avellino~BA Bari~BG Bergamo~BI Biella~BL Belluno~BN Benevento~BO Bologna~
BR Brindisi~BS Brescia~BT Barletta-Andria-Trani~BZ Bolzano, Bozen~CA Cagliari~CB Campobasso~CE Caserta~CH Chieti~CL Caltanissetta~CN Cuneo~CO Como~CR Cremona~CS Cosenza~CT Catania~
CZ Catanzaro~EN Enna~FC Forlì-Cesena~FE Ferrara~FG Foggia~FI Firenze~FM Fermo~FR Frosinone~GE Genova~GO Gorizia~GR Grosseto~IM Imperia~IS Isernia~KR Crotone~LC Lecco~LE Lecce~
LI Livorno~LO Lodi~LT Latina~LU Lucca~MB Monza e Brianza~MC Macerata~ME Messina~MI Milano~MN Mantova~MO Modena~MS Massa-Carrara~MT Matera~NA Napoli~NO Novara~NU Nuoro~OR Oristano~
PA Palermo~PC Piacenza~PD Padova~PE Pescara~PG Perugia~PI Pisa~PN Pordenone~PO Prato~PR Parma~PT Pistoia~PU Pesaro e Urbino~PV Pavia~PZ Potenza~RA Ravenna~RC Reggio Calabria~
RE Reggio Emilia~RG Ragusa~RI Rieti~RM Roma~RN Rimini~RO Rovigo~SA Salerno~SI Siena~SO Sondrio~SP La Spezia~SR Siracusa~SS Sassari~SU Sud Sardegna~SV Savona~TA Taranto~TE Teramo~
TN Trento~TO Torino~TP Trapani~TR Terni~TS Trieste~TV Treviso~UD Udine~VA Varese~VB Verbano-Cusio-Ossola~VC Vercelli~VE Venezia~VI Vicenza~VR Verona~VT Viterbo~VV Vibo Valentia~
JM:~01 Kingston~02 Saint Andrew~03 Saint Thomas~04 Portland~05 Saint Mary~06 Saint Ann~07 Trelawny~08 Saint James~09 Hanover~10 Westmoreland~11 Saint Elizabeth~12 Manchester~
13 Clarendon~14 Saint Catherine~JP:~01 Hokkaidô~02 Aomori~03 Iwate~04 Miyagi~05 Akita~06 Yamagata~07 Hukusima~08 Ibaraki~09 Totigi~10 Gunma~11 Saitama~12 Tiba~13 Tôkyô~14 Kanagawa~
15 Niigata~16 Toyama~17 Isikawa~18 Hukui~19 Yamanasi~20 Nagano~21 Gihu~22 Sizuoka~23 Aiti~24 Mie~25 Siga~26 Kyôto~27 Ôsaka~28 Hyôgo~29 Nara~30 Wakayama~31 Tottori~32 Simane~
33 Okayama~34 Hirosima~35 Yamaguti~36 Tokusima~37 Kagawa~38 Ehime~39 Kôti~40 Hukuoka~41 Saga~42 Nagasaki~43 Kumamoto~44 Ôita~45 Miyazaki~46 Kagosima~47 Okinawa~KI:~
G Gilbert Islands~L Line Islands~P Phoenix Islands~KN:~K Saint Kitts~N Nevis~01 Christ Church Nichola Town~02 Saint Anne Sandy Point~03 Saint George Basseterre~
04 Saint George Gingerland~05 Saint James Windward~06 Saint John Capisterre~07 Saint John Figtree~08 Saint Mary Cayon~09 Saint Paul Capisterre~10 Saint Paul Charlestown~
11 Saint Peter Basseterre~12 Saint Thomas Lowland~13 Saint Thomas Middle Island~15 Trinity Palmetto Point~KP:~01 P'yǒngyang~02 P'yǒngan-namdo~03 P'yǒngan-bukto~04 Chagang-do~
05 Hwanghae-namdo~06 Hwanghae-bukto~07 Kangwǒn-do~08 Hamgyǒng-namdo~09 Hamgyǒng-bukto~10 Ryanggang-do~13 Rasǒn~14 Namp’o~15 Kaesŏng~KR:~11 Seoul-teukbyeolsi~26 Busan-gwangyeoksi~
27 Daegu-gwangyeoksi~28 Incheon-gwangyeoksi~29 Gwangju-gwangyeoksi~30 Daejeon-gwangyeoksi~31 Ulsan-gwangyeoksi~41 Gyeonggi-do~42 Gangwon-teukbyeoljachido~43 Chungcheongbuk-do~
44 Chungcheongnam-do~45 Jeollabuk-do~46 Jeollanam-do~47 Gyeongsangbuk-do~48 Gyeongsangnam-do~49 Jeju-teukbyeoljachido~50 Sejong~KZ:~10 Abay~11 Aqmola oblysy~15 Aqtöbe oblysy~
19 Almaty~23 Atyraū~27 Batys Qazaqstan oblysy~31 Zhambyl oblysy~33 Zhetisū oblysy~35 Qaraghandy oblysy~39 Qostanay oblysy~43 Qyzylorda oblysy~47 Mangghystaū oblysy~
55 Pavlodar oblysy~59 Soltüstik Qazaqstan oblysy~61 Türkistan oblysy~62 Ulytaū~63 Shyghys Qazaqstan oblysy~71 Astana~75 Almaty~79 Shymkent~LT:~AL Alytaus apskritis~
KL Klaipėdos apskritis~KU Kauno apskritis~MR Marijampolės apskritis~PN Panevėžio apskritis~SA Šiaulių apskritis~TA Tauragės apskritis~TE Telšių apskritis~UT Utenos apskritis~
VL Vilniaus apskritis~01 Akmenė~02 Alytaus miestas~03 Alytus~04 Anykščiai~05 Birštonas~06 Biržai~07 Druskininkai~08 Elektrėnai~09 Ignalina~10 Jonava~11 Joniškis~12 Jurbarkas~
13 Kaišiadorys~14 Kalvarija~15 Kauno miestas~16 Kaunas~17 Kazlų Rūdos~18 Kėdainiai~19 Kelmė~20 Klaipėdos miestas~21 Klaipėda~22 Kretinga~23 Kupiškis~24 Lazdijai~25 Marijampolė~
26 Mažeikiai~27 Molėtai~28 Neringa~29 Pagėgiai~30 Pakruojis~31 Palangos miestas~32 Panevėžio miestas~33 Panevėžys~34 Pasvalys~35 Plungė~36 Prienai~37 Radviliškis~38 Raseiniai~
39 Rietavas~40 Rokiškis~41 Šakiai~42 Šalčininkai~43 Šiaulių miestas~44 Šiauliai~45 Šilalė~46 Šilutė~47 Širvintos~48 Skuodas~49 Švenčionys~50 Tauragė~51 Telšiai~52 Trakai~
53 Ukmergė~54 Utena~55 Varėna~56 Vilkaviškis~57 Vilniaus miestas~58 Vilnius~59 Visaginas~60 Zarasai~LV:~002 Aizkraukles novads~007 Alūksnes novads~011 Ādažu novads~
015 Balvu novads~016 Bauskas novads~022 Cēsu novads~026 Dobeles novads~033 Gulbenes novads~041 Jelgavas novads~042 Jēkabpils novads~047 Krāslavas novads~050 Kuldīgas novads~
052 Ķekavas novads~054 Limbažu novads~056 Līvānu novads~058 Ludzas novads~059 Madonas novads~062 Mārupes novads~067 Ogres novads~068 Olaines novads~073 Preiļu novads~
077 Rēzeknes novads~080 Ropažu novads~087 Salaspils novads~088 Saldus novads~089 Saulkrastu novads~091 Siguldas novads~094 Smiltenes novads~097 Talsu novads~099 Tukuma novads~
101 Valkas novads~102 Varakļānu novads~106 Ventspils novads~111 Augšdaugavas novads~112 Dienvidkurzemes Novads~113 Valmieras Novads~DGV Daugavpils~JEL Jelgava~JUR Jūrmala~
LPX Liepāja~REZ Rēzekne~RIX Rīga~VEN Ventspils~MH:~L Ralik chain~T Ratak chain~ALK Ailuk~ALL Ailinglaplap~ARN Arno~AUR Aur~EBO Ebon~ENI Enewetak & Ujelang~JAB Jabat~JAL Jaluit~
KIL Bikini & Kili~KWA Kwajalein~LAE Lae~LIB Lib~LIK Likiep~MAJ Majuro~MAL Maloelap~MEJ Mejit~MIL Mili~NMK Namdrik~NMU Namu~RON Rongelap~UJA Ujae~UTI Utrik~WTH Wotho~WTJ Wotje~MN:~
035 Orhon~037 Darhan uul~039 Hentiy~041 Hövsgöl~043 Hovd~046 Uvs~047 Töv~049 Selenge~051 Sühbaatar~053 Ömnögovĭ~055 Övörhangay~057 Dzavhan~059 Dundgovĭ~061 Dornod~063 Dornogovĭ~
064 Govĭ-Sümber~065 Govĭ-Altay~067 Bulgan~069 Bayanhongor~071 Bayan-Ölgiy~073 Arhangay~1 Ulaanbaatar~MX:~AGU Aguascalientes~BCN Baja California~BCS Baja California Sur~
CAM Campeche~CHH Chihuahua~CHP Chiapas~CMX Ciudad de México~COA Coahuila de Zaragoza~COL Colima~DUR Durango~GRO Guerrero~GUA Guanajuato~HID Hidalgo~JAL Jalisco~MEX México~
MIC Michoacán de Ocampo~MOR Morelos~NAY Nayarit~NLE Nuevo León~OAX Oaxaca~PUE Puebla~QUE Querétaro~ROO Quintana Roo~SIN Sinaloa~SLP San Luis Potosí~SON Sonora~TAB Tabasco~
TAM Tamaulipas~TLA Tlaxcala~VER Veracruz de Ignacio de la Llave~YUC Yucatán~ZAC Zacatecas~MY:~01 Johor~02 Kedah~03 Kelantan~04 Melaka~05 Negeri Sembilan~06 Pahang~07 Pulau Pinang~
08 Perak~09 Perlis~10 Selangor~11 Terengganu~12 Sabah~13 Sarawak~14 Wilayah Persekutuan Kuala Lumpur~15 Wilayah Persekutuan Labuan~16 Wilayah Persekutuan Putrajaya~MZ:~A Niassa~
B Manica~G Gaza~I Inhambane~L Maputo~MPM Maputo~N Nampula~P Cabo Delgado~Q Zambézia~S Sofala~T Tete~NG:~AB Abia~AD Adamawa~AK Akwa Ibom~AN Anambra~BA Bauchi~BE Benue~BO Borno~
BY Bayelsa~CR Cross River~DE Delta~EB Ebonyi~ED Edo~EK Ekiti~EN Enugu~FC Abuja Federal Capital Territory~GO Gombe~IM Imo~JI Jigawa~KD Kaduna~KE Kebbi~KN Kano~KO Kogi~KT Katsina~
KW Kwara~LA Lagos~NA Nasarawa~NI Niger~OG Ogun~ON Ondo~OS Osun~OY Oyo~PL Plateau~RI Rivers~SO Sokoto~TA Taraba~YO Yobe~ZA Zamfara~NI:~AN Costa Caribe Norte~AS Costa Caribe Sur~
BO Boaco~CA Carazo~CI Chinandega~CO Chontales~ES Estelí~GR Granada~JI Jinotega~LE León~MD Madriz~MN Managua~MS Masaya~MT Matagalpa~NS Nueva Segovia~RI Rivas~SJ Río San Juan~NR:~
01 Aiwo~02 Anabar~03 Anetan~04 Anibare~05 Baitsi~06 Boe~07 Buada~08 Denigomodu~09 Ewa~10 Ijuw~11 Meneng~12 Nibok~13 Uaboe~14 Yaren~PA:~1 Bocas del Toro~10 Panamá Oeste~2 Coclé~
3 Colón~4 Chiriquí~5 Darién~6 Herrera~7 Los Santos~8 Panamá~9 Veraguas~EM Emberá~KY Guna Yala~NB Ngäbe-Buglé~NT Naso Tjër Di~PE:~AMA Amazonas~ANC Ancash~APU Apurímac~ARE Arequipa~
AYA Ayacucho~CAJ Cajamarca~CAL El Callao~CUS Cusco~HUC Huánuco~HUV Huancavelica~ICA Ica~JUN Junín~LAL La Libertad~LAM Lambayeque~LIM Lima~LMA Municipalidad Metropolitana de Lima~
LOR Loreto~MDD Madre de Dios~MOQ Moquegua~PAS Pasco~PIU Piura~PUN Puno~SAM San Martín~TAC Tacna~TUM Tumbes~UCA Ucayali~PG:~CPK Chimbu~CPM Central~EBR East New Britain~
EHG Eastern Highlands~EPW Enga~ESW East Sepik~GPK Gulf~HLA Hela~JWK Jiwaka~MBA Milne Bay~MPL Morobe~MPM Madang~MRL Manus~NCD National Capital District (Port Moresby)~
NIK New Ireland~NPP Northern~NSB Bougainville~SAN West Sepik~SHM Southern Highlands~WBK West New Britain~WHM Western Highlands~WPD Western~PH:~00 National Capital Region~01 Ilocos~
02 Cagayan Valley~03 Central Luzon~05 Bicol~06 Western Visayas~07 Central Visayas~08 Eastern Visayas~09 Zamboanga Peninsula~10 Northern Mindanao~11 Davao~12 Soccsksargen~13 Caraga~
14 Autonomous Region in Muslim Mindanao~15 Cordillera Administrative Region~40 Calabarzon~41 Mimaropa~ABR Abra~AGN Agusan del Norte~AGS Agusan del Sur~AKL Aklan~ALB Albay~
ANT Antique~APA Apayao~AUR Aurora~BAN Bataan~BAS Basilan~BEN Benguet~BIL Biliran~BOH Bohol~BTG Batangas~BTN Batanes~BUK Bukidnon~BUL Bulacan~CAG Cagayan~CAM Camiguin~
CAN Camarines Norte~CAP Capiz~CAS Camarines Sur~CAT Catanduanes~CAV Cavite~CEB Cebu~COM Davao de Oro~DAO Davao Oriental~DAS Davao del Sur~DAV Davao del Norte~DIN Dinagat Islands~
DVO Davao Occidental~EAS Eastern Samar~GUI Guimaras~IFU Ifugao~ILI Iloilo~ILN Ilocos Norte~ILS Ilocos Sur~ISA Isabela~KAL Kalinga~LAG Laguna~LAN Lanao del Norte~LAS Lanao del Sur~
LEY Leyte~LUN La Union~MAD Marinduque~MAS Masbate~MDC Mindoro Occidental~MDR Mindoro Oriental~MGN Maguindanao del Norte~MGS Maguindanao del Sur~MOU Mountain Province~
MSC Misamis Occidental~MSR Misamis Oriental~NCO Cotabato~NEC Negros Occidental~NER Negros Oriental~NSA Northern Samar~NUE Nueva Ecija~NUV Nueva Vizcaya~PAM Pampanga~PAN Pangasinan~
PLW Palawan~QUE Quezon~QUI Quirino~RIZ Rizal~ROM Romblon~SAR Sarangani~SCO South Cotabato~SIG Siquijor~SLE Southern Leyte~SLU Sulu~SOR Sorsogon~SUK Sultan Kudarat~
SUN Surigao del Norte~SUR Surigao del Sur~TAR Tarlac~TAW Tawi-Tawi~WSA Samar~ZAN Zamboanga del Norte~ZAS Zamboanga del Sur~ZMB Zambales~ZSI Zamboanga Sibugay~PW:~002 Aimeliik~
004 Airai~010 Angaur~050 Hatohobei~100 Kayangel~150 Koror~212 Melekeok~214 Ngaraard~218 Ngarchelong~222 Ngardmau~224 Ngatpang~226 Ngchesar~227 Ngeremlengui~228 Ngiwal~350 Peleliu~
370 Sonsorol~RO:~AB Alba~AG Argeș~AR Arad~B București~BC Bacău~BH Bihor~BN Bistrița-Năsăud~BR Brăila~BT Botoșani~BV Brașov~BZ Buzău~CJ Cluj~CL Călărași~CS Caraș-Severin~
CT Constanța~CV Covasna~DB Dâmbovița~DJ Dolj~GJ Gorj~GL Galați~GR Giurgiu~HD Hunedoara~HR Harghita~IF Ilfov~IL Ialomița~IS Iași~MH Mehedinți~MM Maramureș~MS Mureș~NT Neamț~OT Olt~
PH Prahova~SB Sibiu~SJ Sălaj~SM Satu Mare~SV Suceava~TL Tulcea~TM Timiș~TR Teleorman~VL Vâlcea~VN Vrancea~VS Vaslui~RU:~AD Adygeya, Respublika~AL Altay, Respublika~
ALT Altayskiy kray~AMU Amurskaya oblast'~ARK Arkhangel'skaya oblast'~AST Astrakhanskaya oblast'~BA Bashkortostan, Respublika~BEL Belgorodskaya oblast'~BRY Bryanskaya oblast'~
BU Buryatiya, Respublika~CE Chechenskaya Respublika~CHE Chelyabinskaya oblast'~CHU Chukotskiy avtonomnyy okrug~CU Chuvashskaya Respublika~DA Dagestan, Respublika~
IN Ingushetiya, Respublika~IRK Irkutskaya oblast'~IVA Ivanovskaya oblast'~KAM Kamchatskiy kray~KB Kabardino-~KC Karachayevo-Cherkesskaya~KDA Krasnodarskiy kray~
KEM Kemerovskaya oblast'~KGD Kaliningradskaya oblast'~KGN Kurganskaya oblast'~KHA Khabarovskiy kray~KHM Khanty-~KIR Kirovskaya oblast'~KK Khakasiya, Respublika~
KL Kalmykiya, Respublika~KLU Kaluzhskaya oblast'~KO Komi, Respublika~KOS Kostromskaya oblast'~KR Kareliya, Respublika~KRS Kurskaya oblast'~KYA Krasnoyarskiy kray~
LEN Leningradskaya~LIP Lipetskaya oblast'~MAG Magadanskaya oblast'~ME Mariy El, Respublika~MO Mordoviya, Respublika~MOS Moskovskaya oblast'~MOW Moskva~MUR Murmanskaya oblast'~
NEN Nenetskiy~NGR Novgorodskaya oblast'~NIZ Nizhegorodskaya oblast'~NVS Novosibirskaya~OMS Omskaya oblast'~ORE Orenburgskaya oblast'~ORL Orlovskaya oblast'~PER Permskiy kray~
PNZ Penzenskaya oblast'~PRI Primorskiy kray~PSK Pskovskaya oblast'~ROS Rostovskaya oblast'~RYA Ryazanskaya oblast'~SA Saha, Respublika~SAK Sakhalinskaya oblast'~
SAM Samarskaya oblast'~SAR Saratovskaya oblast'~SE Severnaya Osetiya, Respublika~SMO Smolenskaya oblast'~SPE Sankt-Peterburg~STA Stavropol'skiy kray~SVE Sverdlovskaya oblast'~
TA Tatarstan, Respublika~TAM Tambovskaya oblast'~TOM Tomskaya oblast'~TUL Tul'skaya oblast'~TVE Tverskaya oblast'~TY Tyva, Respublika~TYU Tyumenskaya oblast'~
UD Udmurtskaya Respublika~ULY Ul'yanovskaya oblast'~VGG Volgogradskaya~VLA Vladimirskaya~VLG Vologodskaya oblast'~VOR Voronezhskaya oblast'~YAN Yamalo-~YAR Yaroslavskaya oblast'~
YEV Yevreyskaya avtonomnaya oblast'~ZAB Zabaykal'skiy kray~SC:~01 Anse aux Pins~02 Anse Boileau~03 Anse Etoile~04 Au Cap~05 Anse Royale~06 Baie Lazare~07 Baie Sainte Anne~
08 Beau Vallon~09 Bel Air~10 Bel Ombre~11 Cascade~12 Glacis~13 Grand Anse Mahe~14 Grand Anse Praslin~15 La Digue~16 English River~17 Mont Buxton~18 Mont Fleuri~19 Plaisance~
20 Pointe Larue~21 Port Glaud~22 Saint Louis~23 Takamaka~24 Les Mamelles~25 Roche Caiman~26 Ile Perseverance I~27 Ile Perseverance II~SO:~AW Awdal~BK Bakool~BN Banaadir~BR Bari~
BY Bay~GA Galguduud~GE Gedo~HI Hiiraan~JD Jubbada Dhexe~JH Jubbada Hoose~MU Mudug~NU Nugaal~SA Sanaag~SD Shabeellaha Dhexe~SH Shabeellaha Hoose~SO Sool~TO Togdheer~
WO Woqooyi Galbeed~SR:~BR Brokopondo~CM Commewijne~CR Coronie~MA Marowijne~NI Nickerie~PM Paramaribo~PR Para~SA Saramacca~SI Sipaliwini~WA Wanica~SV:~AH Ahuachapán~CA Cabañas~
CH Chalatenango~CU Cuscatlán~LI La Libertad~MO Morazán~PA La Paz~SA Santa Ana~SM San Miguel~SO Sonsonate~SS San Salvador~SV San Vicente~UN La Unión~US Usulután~TH:~
10 Krung Thep Maha Nakhon~11 Samut Prakan~12 Nonthaburi~13 Pathum Thani~14 Phra Nakhon Si Ayutthaya~15 Ang Thong~16 Lop Buri~17 Sing Buri~18 Chai Nat~19 Saraburi~20 Chon Buri~
21 Rayong~22 Chanthaburi~23 Trat~24 Chachoengsao~25 Prachin Buri~26 Nakhon Nayok~27 Sa Kaeo~30 Nakhon Ratchasima~31 Buri Ram~32 Surin~33 Si Sa Ket~34 Ubon Ratchathani~35 Yasothon~
36 Chaiyaphum~37 Amnat Charoen~38 Bueng Kan~39 Nong Bua Lam Phu~40 Khon Kaen~41 Udon Thani~42 Loei~43 Nong Khai~44 Maha Sarakham~45 Roi Et~46 Kalasin~47 Sakon Nakhon~
48 Nakhon Phanom~49 Mukdahan~50 Chiang Mai~51 Lamphun~52 Lampang~53 Uttaradit~54 Phrae~55 Nan~56 Phayao~57 Chiang Rai~58 Mae Hong Son~60 Nakhon Sawan~61 Uthai Thani~
62 Kamphaeng Phet~63 Tak~64 Sukhothai~65 Phitsanulok~66 Phichit~67 Phetchabun~70 Ratchaburi~71 Kanchanaburi~72 Suphan Buri~73 Nakhon Pathom~74 Samut Sakhon~75 Samut Songkhram~
76 Phetchaburi~77 Prachuap Khiri Khan~80 Nakhon Si Thammarat~81 Krabi~82 Phangnga~83 Phuket~84 Surat Thani~85 Ranong~86 Chumphon~90 Songkhla~91 Satun~92 Trang~93 Phatthalung~
94 Pattani~95 Yala~96 Narathiwat~S Phatthaya~TR:~01 Adana~02 Adıyaman~03 Afyonkarahisar~04 Ağrı~05 Amasya~06 Ankara~07 Antalya~08 Artvin~09 Aydın~10 Balıkesir~11 Bilecik~12 Bingöl~
13 Bitlis~14 Bolu~15 Burdur~16 Bursa~17 Çanakkale~18 Çankırı~19 Çorum~20 Denizli~21 Diyarbakır~22 Edirne~23 Elazığ~24 Erzincan~25 Erzurum~26 Eskişehir~27 Gaziantep~28 Giresun~
29 Gümüşhane~30 Hakkâri~31 Hatay~32 Isparta~33 Mersin~34 İstanbul~35 İzmir~36 Kars~37 Kastamonu~38 Kayseri~39 Kırklareli~40 Kırşehir~41 Kocaeli~42 Konya~43 Kütahya~44 Malatya~
45 Manisa~46 Kahramanmaraş~47 Mardin~48 Muğla~49 Muş~50 Nevşehir~51 Niğde~52 Ordu~53 Rize~54 Sakarya~55 Samsun~56 Siirt~57 Sinop~58 Sivas~59 Tekirdağ~60 Tokat~61 Trabzon~
62 Tunceli~63 Şanlıurfa~64 Uşak~65 Van~66 Yozgat~67 Zonguldak~68 Aksaray~69 Bayburt~70 Karaman~71 Kırıkkale~72 Batman~73 Şırnak~74 Bartın~75 Ardahan~76 Iğdır~77 Yalova~78 Karabük~
79 Kilis~80 Osmaniye~81 Düzce~TV:~FUN Funafuti~NIT Niutao~NKF Nukufetau~NKL Nukulaelae~NMA Nanumea~NMG Nanumaga~NUI Nui~VAI Vaitupu~TW:~CHA Changhua~CYI Chiayi~CYQ Chiayi~
HSQ Hsinchu~HSZ Hsinchu~HUA Hualien~ILA Yilan~KEE Keelung~KHH Kaohsiung~KIN Kinmen~LIE Lienchiang~MIA Miaoli~NAN Nantou~NWT New Taipei~PEN Penghu~PIF Pingtung~TAO Taoyuan~
TNN Tainan~TPE Taipei~TTT Taitung~TXG Taichung~YUN Yunlin~UA:~05 Vinnytska oblast~07 Volynska oblast~09 Luhanska oblast~12 Dnipropetrovska oblast~14 Donetska oblast~
18 Zhytomyrska oblast~21 Zakarpatska oblast~23 Zaporizka oblast~26 Ivano-Frankivska oblast~30 Kyiv~32 Kyivska oblast~35 Kirovohradska oblast~40 Sevastopol~
43 Avtonomna Respublika Krym~46 Lvivska oblast~48 Mykolaivska oblast~51 Odeska oblast~53 Poltavska oblast~56 Rivnenska oblast~59 Sumska oblast~61 Ternopilska oblast~
63 Kharkivska oblast~65 Khersonska oblast~68 Khmelnytska oblast~71 Cherkaska oblast~74 Chernihivska oblast~77 Chernivetska oblast~UM:~67 Johnston Atoll~71 Midway Islands~
76 Navassa Island~79 Wake Island~81 Baker Island~84 Howland Island~86 Jarvis Island~89 Kingman Reef~95 Palmyra Atoll~US:~AK Alaska~AL Alabama~AR Arkansas~AS American Samoa~
AZ Arizona~CA California~CO Colorado~CT Connecticut~DC District of Columbia~DE Delaware~FL Florida~GA Georgia~GU Guam~HI Hawaii~IA Iowa~ID Idaho~IL Illinois~IN Indiana~KS Kansas~
KY Kentucky~LA Louisiana~MA Massachusetts~MD Maryland~ME Maine~MI Michigan~MN Minnesota~MO Missouri~MP Northern Mariana Islands~MS Mississippi~MT Montana~NC North Carolina~
ND North Dakota~NE Nebraska~NH New Hampshire~NJ New Jersey~NM New Mexico~NV Nevada~NY New York~OH Ohio~OK Oklahoma~OR Oregon~PA Pennsylvania~PR Puerto Rico~RI Rhode Island~
SC South Carolina~SD South Dakota~TN Tennessee~TX Texas~UM United States Minor Outlying Islands~UT Utah~VA Virginia~VI United States Virgin Islands~VT Vermont~WA Washington~
WI Wisconsin~WV West Virginia~WY Wyoming~UY:~AR Artigas~CA Canelones~CL Cerro Largo~CO Colonia~DU Durazno~FD Florida~FS Flores~LA Lavalleja~MA Maldonado~MO Montevideo~PA Paysandú~
RN Río Negro~RO Rocha~RV Rivera~SA Salto~SJ San José~SO Soriano~TA Tacuarembó~TT Treinta y Tres~UZ:~AN Andijon~BU Buxoro~FA Farg‘ona~JI Jizzax~NG Namangan~NW Navoiy~QA Qashqadaryo~
QR Qoraqalpog‘iston Respublikasi~SA Samarqand~SI Sirdaryo~SU Surxondaryo~TK Toshkent~TO Toshkent~XO Xorazm~VE:~A Distrito Capital~B Anzoátegui~C Apure~D Aragua~E Barinas~F Bolívar~
G Carabobo~H Cojedes~I Falcón~J Guárico~K Lara~L Mérida~M Miranda~N Monagas~O Nueva Esparta~P Portuguesa~R Sucre~S Táchira~T Trujillo~U Yaracuy~V Zulia~W Dependencias Federales~
X La Guaira~Y Delta Amacuro~Z Amazonas~VN:~01 Lai Châu~02 Lào Cai~03 Hà Giang~04 Cao Bằng~05 Sơn La~06 Yên Bái~07 Tuyên Quang~09 Lạng Sơn~13 Quảng Ninh~14 Hòa Bình~18 Ninh Bình~
20 Thái Bình~21 Thanh Hóa~22 Nghệ An~23 Hà Tĩnh~24 Quảng Bình~25 Quảng Trị~26 Thừa Thiên-Huế~27 Quảng Nam~28 Kon Tum~29 Quảng Ngãi~30 Gia Lai~31 Bình Định~32 Phú Yên~33 Đắk Lắk~
34 Khánh Hòa~35 Lâm Đồng~36 Ninh Thuận~37 Tây Ninh~39 Đồng Nai~40 Bình Thuận~41 Long An~43 Bà Rịa - Vũng Tàu~44 An Giang~45 Đồng Tháp~46 Tiền Giang~47 Kiến Giang~49 Vĩnh Long~
50 Bến Tre~51 Trà Vinh~52 Sóc Trăng~53 Bắc Kạn~54 Bắc Giang~55 Bạc Liêu~56 Bắc Ninh~57 Bình Dương~58 Bình Phước~59 Cà Mau~61 Hải Dương~63 Hà Nam~66 Hưng Yên~67 Nam Định~68 Phú Thọ~
69 Thái Nguyên~70 Vĩnh Phúc~71 Điện Biên~72 Đắk Nông~73 Hậu Giang~CT Cần Thơ~DN Đà Nẵng~HN Hà Nội~HP Hải Phòng~SG Hồ Chí Minh~
`;
