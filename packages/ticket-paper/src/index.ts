/** What a ticket says on paper: the kiosk prints it, and whoever sets the hall up sees it drawn. Start reading at ticket-paper.ts. */
export { type PaperSetting, ticketPaper } from './ticket-paper.ts'
