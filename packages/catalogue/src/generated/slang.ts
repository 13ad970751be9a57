// Generated from packages/catalogue/data/slang.tsv by npm run generate. Edit the table, not this file.

import { unpackPairs } from '../text/packed.ts';

/** Spellings of chat and speech → standard words. */
export const slang: readonly (readonly [string, string])[] = /* @__PURE__ */ unpackPairs(
  'ak1,ak 1,ak i;akreditasi,akreditas;akta,akte;ambulans,ambulan;anak,ank;antre,antri,ngantri' +
    ';antrean,antrian;apotek,apotik;atlet,atlit;bagaimana,bgmn,gimana,gimanakah,gimna,gmana,gmn' +
    ',gmna,piye;bapak,bokap,bpk;bayar,byr;belum,blm;berapa,brapa,brp;berlubang,berlobang,bolong' +
    ';besar,gede;bisa,bs,bsa;buat,bikin,bkin;buatkan,bikinin;bulan,bln;dalam,dlm;dapat,dpt;dari' +
    ',dr;daring,onlen,online;dekat,dket;dengan,dg,dgn;desa,ds;di mana,dimana,dmana,dmn;diizinka' +
    'n,diijinkan;disdukcapil,capil,dukcapil;fotokopi,foto copy,foto kopi,fotocopy,photo copy,ph' +
    'otocopy,poto kopi;ganda,dobel,double;habis,abis,hbs;hanya,cuman;hari,hr;harus,hrs;hilang,i' +
    'lang,kecopetan;hitung,ngitung;hutang,utang;ibu hamil,bumil;ibu,emak,nyokap;ijazah,ijasah;i' +
    'munisasi,imunisai;ingin,pengen,pingin;izin,ijin,ijinnya,ijn,izn;jadi,jd;jalan,jl,jln;jamin' +
    ',dijamin;jangan,jgn;juga,jg;kabupaten,kab;kalau,kalo,klo,klw;kantor,ktr;kapan,kpn;karena,k' +
    'arna,krn;kartu,krt;ke mana,kemana,kmana,kmn;kecamatan,kcamatan,kec;keluarga,klg;kelurahan,' +
    'kel,klurahan;kepada,kpd;kk,kaka;ktp,e ktp,ektp,kate pe,katepe,kpt,ktp el,ktpel;kuitansi,kw' +
    'itansi;labor,labour;lahir,lhr;laki laki,cowok;lanjut usia,lansia;legalisasi,legalisir;lice' +
    'nce,licences,license,licenses;lubang,lobang;luring,offline,ofline;malam,mlm;masih,masi,msh' +
    ';masjid,mesjid;mau,mo;membuat,mbuat;mencari,nyari;mengizinkan,mengijinkan;mengurus,ngurus,' +
    'ngurusin;meninggal,alm,almarhum,wafat;meterai,materai;mohon,mhn;motor,mtr;musala,musholla;' +
    'musrenbang,musrembang;nik,nikk;nomor ponsel,nomer hp;nomor,nmr,no,nomer;ojek,ojol;orang tu' +
    'a,ortu;orang,org;organization,organisation;pada,pd;pajak,pjk;pakai,pake;pasfoto,pas foto,p' +
    'as photo;paspor,pasport,passport;pengangguran,nganggur;perbaiki,benerin,betulin;perempuan,' +
    'cewek;perizinan,perijinan;pirt,p irt;ponsel,handphone,hape,hp;pppk,p3k;praktik,praktek;pus' +
    'kesmas,pkm,puskes;risiko,resiko;roboh,ambruk,rubuh;rtrw,rt rw;rumah sakit,rs,rsud;rumah,rm' +
    'h;saja,aj,aja,doang;salat,shalat,sholat,solat;sama,sm;sampai,sampe,smpe;saya,gua,gw,sy;sek' +
    'arang,skrg,skrng;seperti,kayak,kyk;sertifikasi,sertipikasi;sertifikat,sertipikat,sertivika' +
    't;silakan,silahkan;sppirt,spp irt;sudah,sdh,udah,udh;surat,srt;surel,email;tahun,thn;tanah' +
    ',tnh;tanggal,tgl;tersumbat,buntu,mampet;terus,trs,trus;tetapi,tapi,tp;tidak aktif,nonaktif' +
    ';tidak bisa,ga bisa;tidak,enggak,ga,gak,gk,kaga,kagak,nda,ndak,ndk,ngga,nggak,tak,tdk;tolo' +
    'ng,tlg,tlong;transfer,tf;tunggakan pajak,hutang pajak;uang,duit;untuk,utk;usaha daring,ol ' +
    'shop,olshop,online shop;vaksin,vaksinasi;whatsapp,wa;yang,yg;zaman,jaman',
);
