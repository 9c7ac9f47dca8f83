import { describe, expect, it } from 'vitest';
import type { ActivityLine } from '../../lib/model';
import { divided, ofRegister, printed } from './sheets';

function line(reference: string, role: ActivityLine['role'], status: ActivityLine['status']): ActivityLine {
  return {
    id: reference,
    reference,
    name: reference,
    role,
    status,
    main_purpose: '',
    service: '',
    tags: [],
    entity: null,
    sites: [],
    updated_on: null,
    missing: [],
  };
}

const LINES = [
  line('T-001', 'controller', 'in_force'),
  line('T-002', 'joint_controller', 'draft'),
  line('T-003', 'processor', 'in_force'),
  line('T-004', 'controller', 'suspended'),
  line('T-005', 'controller', 'archived'),
];

it('joint controllers are in the register of the controller', () => {
  expect(ofRegister(LINES, false).map((one) => one.reference)).toEqual(['T-001', 'T-002', 'T-004', 'T-005']);
  expect(ofRegister(LINES, true).map((one) => one.reference)).toEqual(['T-003']);
});

describe('a PDF register', () => {
  it('says what it leaves out', () => {
    expect(printed(LINES, false, [], false)).toEqual({ count: 2, left: 2 });
    expect(printed(LINES, false, [], true)).toEqual({ count: 4, left: 0 });
  });

  it('holds the sheets that were chosen, whatever their state', () => {
    expect(printed(LINES, false, ['T-002', 'T-005'], false)).toEqual({ count: 2, left: 0 });
  });
});

it('a choice keeps the sheets of its register and counts the others', () => {
  expect(divided(LINES, ['T-003', 'T-001', 'T-999'], false)).toEqual({ kept: ['T-001'], others: 2 });
});
