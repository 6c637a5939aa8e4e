export const voice = {
  on: 'Voz activada.',
  howToMove: 'Con las flechas pasa de una opción a otra. Con OK elige.',
  howToRepeat: 'Con R se repite. Con más y menos cambia el volumen.',
  position: '{{at}} de {{count}}',
  unsaid: 'Hay un texto que no se puede oír. Con H viene nuestro personal.',
  isOff: 'desactivado',
  louder: 'Más fuerte',
  quieter: 'Más suave',
  loudest: 'Es el volumen más alto',
  quietest: 'Es el volumen más bajo',
} as const;
