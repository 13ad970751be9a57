// Generated from packages/catalogue/data/stopwords.tsv by npm run generate. Edit the table, not this file.

import { unpackWords } from '../text/packed.ts';

/** Words that carry no meaning in a query. */
export const stopwords: readonly string[] = /* @__PURE__ */ unpackWords(
  '0a1dalah2min1gar1kan2u1m1n2d1pa3kah1re1t2au0bang4et1e1iar2la1u0can0dalam2n2ri1eh2ngan1i1o2' +
    'es2ng0for1rom0gan0hai2llo3o2s2ve0i1m1n2i1s1t2u0jadi1ika1uga0kah2k2lau2mi2n2rena2sih1e2pada' +
    '1ita1ok0lho1oh0maaf2kasih2s3ih1bak1e1in1y0nih1ya0of1leh1n1r0pada2k2ra1ermisi1lease2s1un0sa' +
    'ja2ya1ebagai2perti1ih1upaya0terus2tapi1he1o0untuk0we1ith0ya2ng1ou',
);

/** Words of asking: they help where they match and are not required. */
export const softWords: readonly string[] = /* @__PURE__ */ unpackWords(
  '0about1da1jukan1mbil1pplication4y1ssalamualaikum0bagaimana2pak2rusan1elum2rapa3tanya2sok1i' +
    'aya2sa1uat4kan2tuh0cara3i1epat1ontoh0dapat5kan2ring1ibuat2minta2suruh1ownload1ulu0find1orm' +
    '4at4ulir0get0harus1ow0ibu1nfo2gin0jadwal2m0kabupaten2ntor2pan1emarin0lagi2ngsung2yanan1eng' +
    'kap2wat1ink1okasi1uring2sa2wu0make2na2u1embuat3ohon2ncari3gajukan5mbil4urus1inta1ohon1udah' +
    '2rah0near2ed1omor0online0pakai1df1elayanan2mbuatan2nerbitan3gajuan4urusan2rlu3mohonan3syar' +
    'atan1rosedur1unya0sama2ngat1ekali4rang2lamat2mua2rvice7s1iapa2tus1udah1yarat0tadi2nya1elep' +
    'on2mpat2rbaru3dekat3lalu1olong0unduh1rus0want1ebsite1hat2ere',
);
