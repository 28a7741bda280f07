import type { Ask } from '@comptoir/contracts';
import { Controller, Inject, Req, RequestMapping, RequestMethod, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentAsk } from '../openapi/document-ask.http';
import { ContractEdge } from './contract-edge.http';
import { apiRoot, contractRoute } from './contract-route';

export interface RoomOptions {
  /** How long an answer may take, where the two seconds of a screen are not enough. */
  readonly timeoutMs?: number;
}

/** A controller with one route per ask, as the contract declares it. The whole of most `*.http.ts` files. */
export function controllerOf(
  room: string,
  asks: readonly Ask[],
  { timeoutMs }: RoomOptions = {},
): Type<unknown> {
  class Room {
    constructor(readonly edge: ContractEdge) {}
  }
  Object.defineProperty(Room, 'name', { value: `${pascal(room)}Http` });
  Inject(ContractEdge)(Room, undefined, 0);
  for (const ask of asks) {
    const route = contractRoute(ask);
    const method = camel(ask.name);
    Object.defineProperty(Room.prototype, method, {
      configurable: true,
      writable: true,
      value(this: Room, request: FastifyRequest, reply: FastifyReply) {
        return this.edge.answer(route, request, reply, timeoutMs);
      },
    });
    const descriptor = Object.getOwnPropertyDescriptor(Room.prototype, method) as PropertyDescriptor;
    Req()(Room.prototype, method, 0);
    Res()(Room.prototype, method, 1);
    RequestMapping({ method: RequestMethod[route.http.method], path: route.http.path })(
      Room.prototype,
      method,
      descriptor,
    );
    documentAsk(route)(Room.prototype, method, descriptor);
  }
  Controller(apiRoot)(Room);
  ApiTags(room)(Room);
  return Room;
}

function camel(name: string): string {
  const [, ...words] = name.split(/[.-]/);
  return words.map((word, index) => (index === 0 ? word : capital(word))).join('');
}

function pascal(room: string): string {
  return room.split('-').map(capital).join('');
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
