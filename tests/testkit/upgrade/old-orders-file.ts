const PEOPLE = [
  ['vinet@reims.example', 'Vins et alcools Chevalier', "59, rue de l'Abbaye", 'Reims', '', '51100', 'FR'],
  ['toms@munster.example', 'Toms Spezialitäten', 'Luisenstr. 48', 'Münster', '', '44087', 'DE'],
  ['hanar@rio.example', 'Hanari Carnes', 'Rua do Paço, 67', 'Rio de Janeiro', 'RJ', '05454-876', 'BR'],
  ['chops@bern.example', 'Chop-suey Chinese', 'Hauptstr. 31', 'Bern', '', '3012', 'CH'],
  // No region and no postal code, which today's rules require.
  ['rattc@albuquerque.example', 'Rattlesnake Canyon Grocery', '2817 Milton Dr.', 'Albuquerque', '', '', 'US'],
  ['folko@brake.example', 'FOLK OCH FÄ HB', 'Åkergatan 24', 'Bräcke', '', 'S-844 67', 'SE'],
  ['hilaa@tachira.example', 'HILARIÓN-Abastos', 'Carrera 22', 'San Cristóbal', 'Táchira', '5022', 'VE'],
  ['istanbul@kapali.example', 'İSTANBUL IŞIK', 'Kapalı Çarşı 1', 'İstanbul', '', '34126', 'TR'],
] as const;

const GOODS = [
  ['WIND-11', 'Queso Cabrales', '14.00'],
  ['WIND-42', 'Singaporean Hokkien Fried Mee', '9.80'],
  ['WIND-72', 'Mozzarella di Giovanni', '34.80'],
  ['WIND-14', 'Tofu', '18.60'],
  ['WIND-51', "Manjimup 'Dried' Apples", '42.40'],
  ['WIND-28', 'Rössle Sauerkraut', '45.60'],
  ['WIND-64', 'Wimmers gute Semmelknödel', '33.25'],
] as const;

/** A file for `npm run import` with every status, odd spellings, and products without stock. */
export const OLD_ORDERS_FILE = [
  'order_number,placed_at,status,currency,customer_email,customer_name,phone,ship_name,ship_line1,ship_city,ship_region,ship_postal_code,ship_country,sales_rep,shipping_amount,sku,product_name,quantity,unit_price,discount_rate',
  ...[
    'PENDING',
    'CONFIRMED',
    'PROCESSING',
    'SHIPPED',
    'DELIVERED',
    'COMPLETED',
    'CANCELLED',
    'EXPIRED',
  ].flatMap((status, place) =>
    Array.from({ length: 12 }, (_, n) => orderLines(status, place * 12 + n, 2016 + (n % 3))).flat(),
  ),
  // The same product in several open orders, which exceed its stock.
  'WIND-900,2018-05-01,CONFIRMED,EUR,queen@cozinha.example,Lúcia Carvalho,(11) 555-1189,Queen Cozinha,"Alameda dos Canàrios, 891",São Paulo,SP,05487-020,BR,Anne Dodsworth,0.00,WIND-11,Queso Cabrales,1000000,21.00,',
  'WIND-901,2018-05-02,PENDING,EUR,queen@cozinha.example,Lúcia Carvalho,(11) 555-1189,Queen Cozinha,"Alameda dos Canàrios, 891",São Paulo,SP,05487-020,BR,Anne Dodsworth,0.00,WIND-11,Queso Cabrales,7,21.00,',
  // A free order.
  'WIND-902,2018-05-03,PENDING,EUR,gift@cozinha.example,Geschenk für Łódź,,Łucja,ul. Piotrkowska 1,Łódź,,90-001,PL,,0.00,WIND-28,Rössle Sauerkraut,3,45.60,1',
  'WIND-903,2018-05-03,CONFIRMED,EUR,gift@cozinha.example,Geschenk für Łódź,,Łucja,ul. Piotrkowska 1,Łódź,,90-001,PL,,0.00,WIND-28,Rössle Sauerkraut,3,45.60,1',
  // Above today's largest amount of an order.
  'WIND-904,2018-05-04,PENDING,EUR,bulk@cozinha.example,Großabnehmer,,,,,,,,,0.00,WIND-99,Château Margaux,1000000,150000.00,',
  'WIND-905,2018-05-04,DELIVERED,EUR,bulk@cozinha.example,Großabnehmer,,,,,,,,,0.00,WIND-99,Château Margaux,1000000,150000.00,',
  'WIND-906,2018-05-04,CONFIRMED,EUR,bulk@cozinha.example,Großabnehmer,,,,,,,,,0.00,WIND-99,Château Margaux,900000,150000.00,',
  'WIND-907,2018-05-04,CANCELLED,EUR,bulk@cozinha.example,Großabnehmer,,,,,,,,,0.00,WIND-99,Château Margaux,900000,150000.00,',
  // The same product on two lines of one order.
  'WIND-908,2018-05-05,PROCESSING,EUR,two@cozinha.example,ZWEI ZEILEN,,,,,,,,,1.10,WIND-42,Singaporean Fried Mee,2,9.80,0.00',
  'WIND-908,2018-05-05,PROCESSING,EUR,two@cozinha.example,ZWEI ZEILEN,,,,,,,,,1.10,WIND-42,Singaporean Fried Mee,3,8.80,0.15',
  '',
].join('\n');

/** Three lines, as the Northwind sample has them. */
function orderLines(status: string, place: number, year: number): string[] {
  const [email, name, street, city, region, postalCode, country] = PEOPLE[place % PEOPLE.length]!;
  const head = [
    `WIND-${10248 + place}`,
    `${year}-07-${String((place % 28) + 1).padStart(2, '0')}T08:00:00Z`,
    status,
    'EUR',
    email,
    name,
    '(5) 555-4729',
    name,
    street,
    city,
    region,
    postalCode,
    country,
    ['Nancy Davolio', 'Steven Buchanan', ''][place % 3],
    `${(place * 3.17).toFixed(2)}`,
  ];
  return [0, 1, 2].map((line) => {
    const goods = GOODS[(place + line * 2) % GOODS.length]!;
    return [...head, ...goods.slice(0, 2), 5 + place + line, goods[2], ['', '0.05', '.25'][line]]
      .map(quoted)
      .join(',');
  });
}

function quoted(value: unknown): string {
  const text = String(value ?? '');
  return text.includes(',') ? `"${text}"` : text;
}
