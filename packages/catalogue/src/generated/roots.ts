// Generated from packages/catalogue/data/roots.tsv by npm run generate. Edit the table, not this file.

import { unpackWords } from '../text/packed.ts';

/** Root words: affixes are not stripped further. */
export const roots: readonly string[] = /* @__PURE__ */ unpackWords(
  '0abai1cara1du1filiasi1hli1jar2u1kad2hir2ibat2reditasi2ses2ta3if4vasi2un1lamat3t1mal3n2bil3' +
    'ulans1nak2ggar4ota3kat4ut2tar3igen3re1potek6er1rah2sip4tek2tis1sal3p2et2li2uh3ransi1tas2ur' +
    '1was1yah0baca2dan2gi2han4ya2ik2kar3ti2las3iho4k4ta2ndar4ing3gun3jir3tu3yak2rang3u2tal4s2u2' +
    'wa2yar3i1eban4s2da4h2lanja3i2nar3cana3dahara2rangkat4s4t3ita3sih2sar1iasa3ya2dan2mbing2na2' +
    'snis1lokir1obol2cor2leh3ong2ngkar2ros1uang3t2ka3ti3u2lan2mi2nuh2ruh2tuh0cabut2cat2ir2kup2l' +
    'on2mpur2pai2ri2tat1egah2k2mar2pat2rai2tak1icil1uaca2kai3up2rang3i2ti0daerah2ftar2gang2hulu' +
    '2lam2na2pat2rah4t3urat2ta4ng1ekat2nda3gar2pan2sa1iam2dik2nas2ri2sabilitas1okter2misili2ron' +
    'g2sen1uduk2ga2ka3ung2nia2sun0edar1konomi2spor1lpiji0fakir2silitas1oto0gabung2duh2gal2ji2nd' +
    'a3ggu3ti2rdu3is2ul1edung2lap2mpa2rak3ebek3obak1ila2zi1olong2t3ong1ratis1udang2gat2ling2na2' +
    'ru0habis2dap3ir2jat2k2lal2ncur3tar2pus2rap3ga3i3ta2sil1ewan1ias2bah2dup2lang2na2tung1ormat' +
    '2tel3line1ubung2kum2tan0ibu1jazah1kan3t2ut1mbau2por2unisasi1ndah3ustri2formasi2gat3in3kar1' +
    'rigasi1si2tri1zin0jabat2ga2lan3ur2min3kesda2nda3ji2rak2sa2tah3uh2uh2wab1elang4s2mbatan3put' +
    '2nazah3guk3is1iwa1ual3ng2jur0kabar3ul4paten2ca2des2ji2lah3i2mar3pung2ndang4ung3tor2pal2rtu' +
    '3yawan2sus2ta3ering2win2ya1ebal3un2camatan3il2las3ola4mpok3uarga4h4rahan2mas3bali2na4l3dal' +
    'i5ra2pala2ras3ing3ja2tua1hawatir2usus1ios2rim2tar1laim1olam2mplain2nsultasi3trak5ibusi2rba' +
    'n3upsi2song2ta3or1redit1uasa3t2bur2liah2mpul2njung2ota2rang3ban0lahan4p3ir2ik2ku2lu2mbat3p' +
    'ir4u2ncar3ggan6r4sung3tik2pak3or2rang2tar3ih2ut2wan2yak4n1ebih2dak2lah4ng4p2ngkap2pas2star' +
    'i2tak2wat1ibur2hat2mbah3pah2ndung3gkung3tas2strik1okasi3et2mba2ngsor1uar3s2lus2mpuh5r2nas2' +
    'rah0madrasah2gang2hasiswa2in2ju2kam4n3sud2lam3u2mpu2ndi5ri3faat2salah3uk3yarakat2ta3erial3' +
    'i1ediasi2nang3teri2rek3tua1ilik2nat3imal3ta3um2skin1obil2dal2hon2tor1uat2dah2ka3im2lai2ngk' +
    'in2rid2sala3des3kel3yawarah2tasi0nafkah2ik2ma2pza2rkoba2sib1elayan1iat2kah3mat2lai1omor2ta' +
    'ris1yala3ta0obat1jek1lah4raga2eh1ngkos1rang2ganisasi2ientasi0padam2gar3i2ham2jak2kai3et3sa' +
    '2lsu2nas3du3en3gan4gil4kas6t3jang3tai5u2pan2rkir2sang4r3por3ti3ung2tah1ecah4t2gang4wai2kan' +
    '2lajar3ihara3osok2muda2ndek3jara3siun3uh2rabot4hu4ngkat4wat3caya3empuan3iksa4ntah3kara3lu3' +
    'nah2san5gon5tren4wat3ta2tik3ugas1idana2hak2mpin2ndah3jam2pa2sah1lang1ohon2kok2lisi3usi2mpa' +
    '2syandu2tensi3ong1raktik3muka2oses3vinsi1uas2kul2lang3ih2ngut3ya2puk2sat3kesmas2tus0raga4m' +
    '2ih2kyat2mah4i3bu2ngkap2pat3i2sa2tus2wan4t1ekam3lame3omendasi2la2ncana3dah3tal2smi3toran2t' +
    'ak3ribusi1ias2nci3gan4kas2wayat1obek3oh2da2hani2kok2mbong1uang3s2gi2juk2kun2mah3put2nding2' +
    'piah2sak0sabar3lon2h2kit3si2lah4t3in3on3ur2mbung3pah5i5n4ing2nggah3tun2pi3u2rana3ing2tu2ud' +
    'ara2wah1ebab2dia4h3ot2gel4ra2hat2jahtera4k2kolah2lalu4mat3eksi4sai3isih3okan2mbako3en3ua2n' +
    'ang3diri3gaja4keta3i2pakat3eda3i2ragam4h4ng3i4ng3ta4ifikat2wa1iaga3ng3p3r2dang3ik2fat2lang' +
    '2mpan2ngkat2ram2sa3wa1kripsi1obek2sial1tatus1uami3ra2bsidi2lam3it2mbang5t4er3pah2nat3gai3t' +
    'ik2pir2rat3vei2sun2tra1yarat0tabrak3ung2gih2han4p3u4n2man4t3bah5ng3par4il4ung2nah4m3da3gan' +
    '4gal6p5ung4kap3i3ya2rif3uh2ta2won1ebang2gas2kad4n3nis2lepon3iti2man3bus3pat4uh3u2naga3da3g' +
    'kar3tu3un2pat2ra4ng4p3bit3ima3lantar3minal3nak3tib2tangga4p3es1iang2ba2ket2lang2mbang4un3p' +
    'a2ndak3ggal5i4kat3ja2pu2tik1oko2lak3ong2nton1ransportasi2otoar1sunami1uan2buh2gas2ju2kang4' +
    'r2lar3is2mbang3puk2nanetra3ggak5u3jang4uk2run4t2tup0uang1bah1ji1kur1lar1mat2um3r1ndang3uh2' +
    'ggah5s3si1pah3ya1rai2uk3s3t1saha2ia3r2ul1tama3ra0vaksin2lidasi0wafat2jib2kaf3tu2li2rga3is3' +
    'na3ta3ung2spada1ilayah2rausaha2sata0yatim2yasan0zonasi',
);
