import type { ReasonCode } from './ids.ts';
import type { CodedReason, Setup } from './setup.ts';

const reason = (code: string, es: string, en: string, pt: string): CodedReason => ({
  code: code as ReasonCode,
  name: { es, en, pt },
});

const other = reason('other', 'Otro motivo', 'Another reason', 'Outro motivo');

/** The reasons from which the sample point's people choose. */
export const sampleReasons: Setup['reasons'] = {
  cancel: [
    reason('left', 'La persona se fue', 'The person left', 'A pessoa foi embora'),
    reason('mistaken', 'Turno sacado por error', 'Ticket taken by mistake', 'Senha retirada por engano'),
    reason('duplicate', 'La persona tiene otro turno', 'The person has another ticket', 'A pessoa tem outra senha'),
    other,
  ],
  call: [
    reason('urgent', 'Caso urgente', 'Urgent case', 'Caso urgente'),
    reason('came-back', 'Vuelve con lo que faltaba', 'Back with what was missing', 'Volta com o que faltava'),
    reason('appointment', 'Tenía cita', 'Had an appointment', 'Tinha hora marcada'),
    other,
  ],
  pause: [
    reason('break', 'Descanso', 'Break', 'Pausa'),
    reason('lunch', 'Almuerzo', 'Lunch', 'Almoço'),
    reason('meeting', 'Reunión', 'Meeting', 'Reunião'),
    reason('paperwork', 'Trámite interno', 'Internal work', 'Trabalho interno'),
    reason('system-down', 'Sistema caído', 'System down', 'Sistema fora do ar'),
  ],
  priority: [
    reason('noticed', 'Se advirtió en la sala', 'Noticed in the room', 'Percebido na sala'),
    reason('asked', 'La persona lo pidió', 'The person asked', 'A pessoa pediu'),
    reason('mistaken', 'Elegida por error', 'Chosen by mistake', 'Escolhida por engano'),
  ],
  return: [
    reason('elsewhere', 'Está en otro lugar del punto', 'Is elsewhere in the building', 'Está em outro lugar do posto'),
    reason('not-ready', 'Aún no está lista', 'Is not ready yet', 'Ainda não está pronta'),
    reason('wrong-call', 'Llamado por error', 'Called by mistake', 'Chamada por engano'),
  ],
  suspend: [
    reason('system-down', 'Sistema caído', 'System down', 'Sistema fora do ar'),
    reason('no-staff', 'Sin personal', 'No staff', 'Sem pessoal'),
    other,
  ],
  'transfer-first': [
    reason('sent-wrongly', 'Se envió a la fila equivocada', 'Was sent to the wrong line', 'Foi para a fila errada'),
    reason('same-visit', 'Sigue el mismo trámite', 'Goes on with the same matter', 'Segue o mesmo atendimento'),
    reason('urgent', 'Caso urgente', 'Urgent case', 'Caso urgente'),
  ],
};
