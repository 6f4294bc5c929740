import { expect, test } from 'vitest'
import { detectLanguage } from './language.js'

test.each([
  ['Two dockers were hurt when a shell hit the quay, the harbour master said on Monday.', 'en'],
  ['Shell hits quay', 'en'],
  ['PORT ANSA -- THE HARBOUR MASTER SAID THAT TWO DOCKERS WERE HURT WHEN A SHELL HIT THE QUAY.', 'en'],
  [
    'Zwei Hafenarbeiter wurden am Montag verletzt, als eine Granate den Kai traf, wie der Hafenmeister mit Blick auf die Lage sagte; die Behörden haben den Hafen nach dem Angriff für eine Woche geschlossen.',
    'de',
  ],
  [
    'Dos estibadores resultaron heridos el lunes cuando un proyectil cayó en el muelle, según el capitán del puerto y los vecinos de la zona, que está cerca de la frontera y fue atacada por los rebeldes en mayo.',
    'es',
  ],
  ['Два докера были ранены в понедельник, когда снаряд попал в причал.', 'ru'],
  ['周一一枚炮弹击中码头，两名工人受伤。', 'zh'],
])('%s', (text, expected) => {
  expect(detectLanguage(text)).toBe(expected)
})
