// Generated from packages/catalogue/data/stem-exceptions.tsv by npm run generate. Edit the table, not this file.

import { unpackPairs } from '../text/packed.ts';

/** Words whose stem no rule finds → their stem. */
export const stemExceptions: readonly (readonly [string, string])[] = /* @__PURE__ */ unpackPairs(
  'ada,adakan,diadakan,mengadakan;air,perairan;ajar,belajar,pelajar,pelajaran,pembelajaran;ak' +
    'reditasi,akreditasi;anggar,anggaran,penganggaran;anggur,pengangguran;antar,pengantar,peran' +
    'tara;aspirasi,aspirasi;asuransi,asuransi;bakar,kebakaran;bantu,bantuan;bawa,bawaan;berangk' +
    'at,berangkat;berat,keberatan;bupati,bupati;darurat,kegawatdaruratan;desain,desain;dinas,di' +
    'nas;dinding,dinding;diri,diri;duduk,berpenduduk,kependudukan,penduduk;ekonomi,ekonomi;gant' +
    'i,mengganti;guna,penyalahgunaan;halaman,halaman;imunisasi,imunisasi;industri,industri;info' +
    'rmasi,informasi;instansi,instansi;irigasi,irigasi,pengairan;jawab,pertanggungjawaban;kabup' +
    'aten,kabupaten;kaji,pengajian;karyawan,karyawan;kecamatan,kecamatan;keluarga,kekeluargaan,' +
    'sekeluarga;keluh,keluhan;kelurahan,kelurahan;kepala,kepala;kerja,bekerja,ketenagakerjaan,p' +
    'ekerja,tenagakerja;kondisi,kondisi;koperasi,koperasi;latih,pelatihan;legalisasi,legalisasi' +
    ';mampu,ketidakmampuan;mati,kematian;menteri,kementerian,menteri;minggu,minggu,mingguan;moh' +
    'on,memohon,pemohon;mukim,pemukiman,permukiman;nikah,menikah,menikahkan;organisasi,organisa' +
    'si;padam,pemadam;pegawai,kepegawaian;perempuan,perempuan;perintah,pemerintah,pemerintahan;' +
    'polisi,kepolisian,polisi;posisi,posisi;pribadi,pribadi;provinsi,provinsi;putih,pemutihan;r' +
    'amai,keramaian;resmi,resmi;retribusi,retribusi;ringan,keringanan;sah,mengesahkan,pengesaha' +
    'n;sandang,penyandang;sanitasi,sanitasi;sejahtera,kesejahteraan;selesai,penyelesaian,selesa' +
    'i;sewa,menyewa,penyewa,penyewaan;sosial,sosialisasi;tanah,pertanahan;teknologi,teknologi;t' +
    'eliti,penelitian;terang,keterangan;teras,teras;terminal,terminal;tinggal,meninggal,peningg' +
    'alan,tinggal;urus,mengurus,menguruskan,ngurus,pengurus,pengurusan;validasi,validasi;verifi' +
    'kasi,verifikasi;warga,kewarganegaraan',
);
