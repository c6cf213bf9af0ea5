import { describe, expect, test } from 'vitest';
import { readShortNames, toAgencies } from '#lexicon';
import { agency } from '../support/plan.ts';

const issuer = agency('Sở Y tế', 'so-y-te');

describe('names that a document gives bodies for itself', () => {
  const texts = [
    'Theo đề nghị của Chi cục An toàn vệ sinh thực phẩm (sau đây gọi tắt là Chi cục), Sở Y tế ban hành Kế hoạch:',
    'Ghi chú: P.KHNV: Phòng Kế hoạch nghiệp vụ; VP: Văn phòng.',
  ];
  const context = { issuer, shortNames: readShortNames(texts, { issuer }) };

  test.each([
    ['Chi cục', ['chi-cuc-an-toan-ve-sinh-thuc-pham']],
    ['P.KHNV, VP', ['phong-ke-hoach-nghiep-vu', 'van-phong-so']],
    ['Chi cục Thú y', ['chi-cuc-thu-y']],
  ])('%s', (raw, expected) => {
    expect(toAgencies(raw, context).map(({ id }) => id)).toEqual(expected);
  });

  test('what several bodies are called together names none of them', () => {
    const text = 'Các sở, ban, ngành; UBND các xã, phường (sau đây gọi chung là các cơ quan, địa phương) thực hiện:';
    expect([...readShortNames([text], { issuer })]).toEqual([]);
  });

  test('no body stands in front of the name of a plan', () => {
    expect([...readShortNames(['Kế hoạch số 5/KH-UBND (sau đây gọi tắt là Kế hoạch)'], { issuer })]).toEqual([]);
  });
});
