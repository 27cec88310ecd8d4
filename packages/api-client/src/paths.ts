/** Made of the description of the HTTP face by `npm run api-types`; do not edit by hand. */

export interface paths {
    "/api/v1/services/{letter}/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published standard of a service, as it hangs at the hall */
        get: operations["getStandard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alive, and the last durable seq */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus figures, for this very machine or whoever has a token
         * @description By a key with the scope ops:metrics.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public state of the hall */
        get: operations["getHall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Staff sign in
         * @description A one-time password opens nothing (new-password-needed) until it comes with newPassword, which is theirs from then on.
         */
        post: operations["signIn"];
        /** Staff sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new password of one’s own; all other sessions of theirs end
         * @description The answer is a new session, in the place of the one that it was asked with.
         */
        post: operations["changeOwnPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a machine into a device of this hall, with a one-time code */
        post: operations["enrolDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may come in by a PIN at this shared desk (its own token) */
        get: operations["desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An officer comes in by their PIN at a shared desk (its own token)
         * @description After five wrong ones the PIN is gone (pin-gone) and the password is needed.
         */
        post: operations["signInByPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A PIN of one’s own at a shared desk, by one’s own password (an officer)
         * @description Another one at that desk takes the place of the one before.
         */
        post: operations["setOwnPin"];
        /** One’s own PINs are gone, at every desk */
        delete: operations["removeOwnPin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the button of the sign-in page says that leads to the provider of sign-ins
         * @description A browser goes to /api/v1/openid/begin, from there to the provider, and comes back to /api/v1/openid/back, which sends it to /console/#openid=CODE, or to /console/#openid-failed=WHY.
         */
        get: operations["openIdOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session for the browser that came back from the provider of sign-ins
         * @description The code is good once, for a minute, and for that browser alone, by its cookie.
         */
        post: operations["signInByOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openid/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How staff sign in by OpenID Connect (an administrator) */
        get: operations["openIdSettings"];
        /**
         * Sets how staff sign in by OpenID Connect, beside passwords (an administrator)
         * @description Register /api/v1/openid/back of this server at the provider, and /console/ as where a sign-out ends. A secret that is not given stays; an empty one is taken away. roles: which values of the role claim give which role; the greatest counts.
         */
        put: operations["setOpenId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openid/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the provider answers as it is set now (an administrator) */
        post: operations["checkOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openid/removed/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Whoever was removed from the staff may come in by the provider again, as somebody new (an administrator) */
        delete: operations["letOpenIdIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of other systems, the newest first, with their last use (an administrator) */
        get: operations["apiKeys"];
        put?: never;
        /**
         * A key for another system, for some scopes and some days (an administrator)
         * @description The secret is told in this answer alone; the hall keeps its hash. A scope says as whom the key acts, and where: officer:booths may do at booths what an officer may. Asked twice, there are two keys.
         */
        post: operations["makeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a key back, for good; it stays on the list (an administrator) */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on the staff, by name, with their last sign-in (an administrator) */
        get: operations["staff"];
        put?: never;
        /**
         * Somebody new on the staff (an administrator)
         * @description Without a password the hall makes one, told in this answer alone: it is good for three days and gives way to their own at the first sign-in.
         */
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * They are on the staff no more; their sessions end at once (an administrator)
         * @description What they did stays theirs. The last administrator who may sign in stays.
         */
        delete: operations["removeStaff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another name, by which they sign in from now on (an administrator) */
        post: operations["renameStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another role; their sessions end at once (an administrator) */
        post: operations["setStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which services they master, and at which hours of the day; null: all (an administrator)
         * @description A booth that they open serves those of its services that they master at that hour. A booth that is open goes on as it is until they open it again, also after a pause.
         */
        post: operations["setStaffServices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They may not sign in until they are enabled; their sessions end at once (an administrator) */
        post: operations["disableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They may sign in again, by the password that they had (an administrator) */
        post: operations["enableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A one-time password in the place of theirs, told in this answer alone (an administrator)
         * @description It is good for three days and gives way to their own at the next sign-in.
         */
        post: operations["resetStaffPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-waits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What failed so often that its next sign-in has to wait (a supervisor or administrator) */
        get: operations["signInWaits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-waits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Its next try counts as the first again (a supervisor or administrator) */
        delete: operations["liftSignInWait"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came in, was refused or changed something, the newest first (an administrator) */
        get: operations["auditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this hall is still to be set up */
        get: operations["firstStart"];
        put?: never;
        /**
         * Sets a new hall up and opens it, with the code that its terminal shows
         * @description `settings` is a whole hall file (GET /api/v1/settings/schema). All of it or nothing: where a field is not valid, `faults` names each. The answer is a session of the first administrator; the code is good for nothing after it.
         */
        post: operations["finishFirstStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-start/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to set a new hall up, with the code that its terminal shows
         * @description From one browser at a time: another is refused (set-up-elsewhere) until it takes over. A program needs this not at all.
         */
        post: operations["enterFirstStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The set-up in force, its version, and who made it so (an administrator)
         * @description `ETag` is the version. `settings` is a hall file.
         */
        get: operations["settings"];
        /**
         * Changes the set-up, all of it or nothing (an administrator)
         * @description `settings` is a whole hall file (GET /api/v1/settings/schema); `If-Match` names the version that it was made of. 412 says who changed what meanwhile; where a field is not valid, `faults` names each. What concerns a booth that is open takes effect when that closes.
         */
        put: operations["changeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a set-up, which is that of a hall file */
        get: operations["settingsSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what of the set-up, when and why, the newest first (an administrator) */
        get: operations["settingsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what a change of the set-up would do, and what of it is refused (an administrator)
         * @description Nothing is changed. Each sentence names its field by `path`.
         */
        post: operations["checkSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back the last change of the set-up, or all since a version (an administrator)
         * @description A change of its own, on record with who, when and why; undone again, it comes back.
         */
        post: operations["undoSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The set-up that somebody keeps ready, and from when it is to hold (an administrator)
         * @description `draft` is null where there is none.
         */
        get: operations["settingsDraft"];
        /**
         * Keeps a set-up, to go live as a day begins (an administrator)
         * @description `settings` is a whole hall file; `If-Match` names the version that it was made of. On `goesLiveOn`, a later date, it is checked and made as PUT /api/v1/settings would; where it no longer fits, nothing changes, and ops and administrators are told. One draft is kept: the one of another has to be given up first.
         */
        put: operations["keepSettingsDraft"];
        post?: never;
        /** Gives up the set-up that is kept; nothing is changed (an administrator) */
        delete: operations["dropSettingsDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draws the ticket of a set-up on paper of 80 or 58 mm, a dot a pixel (an administrator)
         * @description Nothing is changed and no ticket is given. `settings` is a whole hall file; where a field is not valid, `faults` names each. The picture is what a plain printer would print of an example: its code leads nowhere.
         */
        post: operations["drawTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets of today by number, or no-shows that may still be taken back, the latest first
         * @description For: officer, supervisor, ops, administrator. Without a number, the no-shows. By a key with the scope officer:tickets or supervisor:tickets or ops:tickets or administrator:tickets.
         */
        get: operations["findTickets"];
        put?: never;
        /**
         * One press, one ticket; by staff for somebody at the desk (`ticket:issue`)
         * @description For: kiosk, officer, supervisor. By a key with the scope kiosk:tickets or officer:tickets or supervisor:tickets.
         */
        post: operations["ticketIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The QR of a ticket, held to the kiosk: a no-show who may still be taken back waits again, and of every other ticket it is said where it stands (`ticket:scan`)
         * @description For: kiosk. By a key with the scope kiosk:tickets.
         */
        post: operations["ticketScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The printer says that the ticket is printed (`ticket:printed`)
         * @description For: kiosk, desk-printer. By a key with the scope kiosk:tickets.
         */
        post: operations["ticketPrinted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/print-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The ticket is not printed; `unknown` where bytes were sent and nobody knows what became of them (`ticket:print-failed`)
         * @description For: kiosk, desk-printer. By a key with the scope kiosk:tickets.
         */
        post: operations["ticketPrintFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status/printer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How the printer is, for ops staff (`printer:status`)
         * @description For: kiosk, desk-printer.
         */
        post: operations["printerStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status/kiosk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What ails the kiosk beside its printer, for ops staff; what is not named is over (`kiosk:status`)
         * @description For: kiosk, desk-printer.
         */
        post: operations["kioskStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A copy of a ticket that has not ended, marked as one, on the paper of a kiosk that can print now (`ticket:copy`)
         * @description For: officer, supervisor. By a key with the scope officer:tickets or supervisor:tickets.
         */
        post: operations["ticketCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket that has not ended gets another language, or another priority: with a reason of the list, or with a word why it has it no more. Number and promise stay (`ticket:change`)
         * @description For: officer, supervisor. By a key with the scope officer:tickets or supervisor:tickets.
         */
        post: operations["ticketChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who did not come when they were called has come after all: they wait again, behind all who wait now (`ticket:return`)
         * @description For: officer, supervisor. By a key with the scope officer:tickets or supervisor:tickets.
         */
        post: operations["ticketReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whoever waits is told by a message when their turn is near and when they are called: at the desk, with their consent (`ticket:notify`)
         * @description For: officer, supervisor. By a key with the scope officer:tickets or supervisor:tickets.
         */
        post: operations["ticketNotify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a booth, or open it again after a pause (`booth:open`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["boothOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call nobody for a while. Where the set-up has `pauseReasons`, `reason` is the name of one of them, in either language (`booth:pause`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["boothPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the booth. Where the set-up has `closeReasons`, `reason` is the name of one of them, in either language (`booth:close`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["boothClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call the next visitor; the server chooses. `null` where nobody waits for this booth (`booth:next`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["boothNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call the same visitor again (`ticket:recall`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/serve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The visitor has come: the service begins (`ticket:serve`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketServe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The matter is done; who came for several services goes on to the next. Where the set-up of its service asks for it, `matter` and `outcome` say what was done: the name of one of its `matters` and `outcomes`, in either language (`ticket:finish`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The matter goes on as a case with a date, and the visitor is free: the ticket ends as escalated (`ticket:escalate`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketEscalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The visitor did not come (`ticket:no-show`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the visitor to another service; number and time of issue stay. Who was served is promised anew for it (`ticket:transfer`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/drop-further": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The visitor needs no more than the service of now: what was to come afterwards is dropped, with the reason on record (`ticket:drop-further`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketDropFurther"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/park": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the visitor aside: a form to fill in, a copy to make (`ticket:park`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketPark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/panic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The booth calls for help: silent there, loud at supervisors and the desks beside it, on no screen of visitors. Held again, it is the same call (`booth:panic`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["boothPanic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/panic/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody else takes the call for help up: the first is who takes it (`panic:take`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["panicTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/panic/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The call for help is over: by whoever took it up, or a supervisor, with a word on what it was (`panic:end`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["panicEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last action of the booth back (finish, no-show, transfer, park), within ten seconds and where nothing has followed (`booth:undo`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["boothUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a parked visitor up again (`ticket:resume`)
         * @description For: officer, supervisor. By a key with the scope officer:booths or supervisor:booths.
         */
        post: operations["ticketResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status/display": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How the panels are, for ops staff (`display:status`)
         * @description For: display.
         */
        post: operations["displayStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The visitor whom a booth finished just now rates the service on the tablet beside it, until the booth calls the next, for two minutes at most. `pressedAt`: the moment of a press that comes late, because the link was down (`ticket:rate`)
         * @description For: display.
         */
        post: operations["ticketRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases by how they stand, by who has them, or by whose they are (an officer, supervisor or administrator)
         * @description The most pressing first, 500 at the most. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        get: operations["getCases"];
        put?: never;
        /**
         * Open a case without a ticket: an information request, an objection, a complaint (`case:open`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a case to a unit, to somebody, or back to the hall (`unit` null) (`case:assign`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the applicant; where the kind says so, the clock stands still until the answer (`case:question`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The applicant has answered (`case:answer`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A document of the applicant: promised, or received. A promised one is named by its `documentId` (`case:document`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * More days, once, with the written reason that the kind asks for (`case:extend`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The decision, with its outcome; a refusal needs its reason (`case:complete`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a decided case up again, with a reason and with the days of its kind anew (`case:reopen`)
         * @description For: officer, supervisor, administrator. By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        post: operations["caseReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What cases can be opened today, by when each is due, and to whom it can be handed (an officer, supervisor or administrator)
         * @description By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        get: operations["getCaseKinds"];
        put?: never;
        /**
         * A kind of cases, as it holds from a day on; cases that are open keep the terms of their opening (`case:set-kind`)
         * @description For: administrator. By a key with the scope administrator:case-kinds.
         */
        post: operations["caseSetKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All days off of a year; open cases are reckoned anew by them (`case:set-year`)
         * @description For: administrator. By a key with the scope administrator:case-years.
         */
        post: operations["caseSetYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A unit that cases are handed to: its head, and its members, who see its cases (`case:set-unit`)
         * @description For: administrator. By a key with the scope administrator:case-units.
         */
        post: operations["caseSetUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-units/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cases are handed to this unit no more; those that it has stay where they are (`case:drop-unit`)
         * @description For: administrator. By a key with the scope administrator:case-units.
         */
        post: operations["caseDropUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who answers for a case where neither an officer nor the head of a unit is named (`case:set-head`)
         * @description For: administrator. By a key with the scope administrator:case-head.
         */
        post: operations["caseSetHead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hall/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The hall closes early today, at once or at `closesAt` (HH:MM). Everybody is told why; who waits is still served (`hall:close`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:hall or administrator:hall.
         */
        post: operations["hallClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hall/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The hall opens again that was closed early today, for the rest of its hours (`hall:open`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:hall or administrator:hall.
         */
        post: operations["hallOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{letter}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a service again for today (`service:open`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:services or administrator:services.
         */
        post: operations["serviceOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{letter}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a service for today; who waits for it is still served (`service:close`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:services or administrator:services.
         */
        post: operations["serviceClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a ticket back that waits or is parked (`ticket:cancel`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:tickets or administrator:tickets.
         */
        post: operations["ticketCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A supervisor's own choice of whom a free booth calls, with the reason on record (`ticket:call`)
         * @description For: supervisor. By a key with the scope supervisor:booths.
         */
        post: operations["ticketCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A miss was seen, and what was done about it (`miss:acknowledge`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:tickets or administrator:tickets.
         */
        post: operations["missAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booths/{number}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a booth that is paused or closed; consoles say so until it opens (`booth:ask`)
         * @description For: supervisor, administrator. By a key with the scope supervisor:booths or administrator:booths.
         */
        post: operations["boothAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A one-time code, valid for 15 minutes, that turns a machine into a device of this hall (`device:invite`)
         * @description For: ops, administrator. By a key with the scope ops:devices or administrator:devices.
         */
        post: operations["deviceInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The hall’s clock is set to `at`, on record with who, from what, and by whose `word`. Who waits keeps their place and their wait; no number is given twice on a date (`clock:correct`)
         * @description For: supervisor, ops, administrator.
         */
        post: operations["clockCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{ref}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is kept of a person under `ref` is erased for good, on record without it. Why: the person asked, withdrew a consent, or it was kept by mistake (`person:erase`)
         * @description For: administrator.
         */
        post: operations["personErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The device is told, dropped, and let in no more (`device:revoke`)
         * @description For: ops, administrator. By a key with the scope ops:devices or administrator:devices.
         */
        post: operations["deviceRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket with its stages, of today or of an old day
         * @description By a key with the scope kiosk:tickets or officer:tickets or supervisor:tickets or ops:tickets or administrator:tickets.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of cases, days off of each year, units: what is set, by whom and when (an administrator) */
        get: operations["getCaseSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case with its stages and its meter (an officer, supervisor or administrator)
         * @description By a key with the scope officer:cases or supervisor:cases or administrator:cases.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself (an officer, supervisor or administrator) */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/c/{token}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An applicant's own case: by when, who has it, whose time it took */
        get: operations["getCaseVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/c/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applicant's own page of a case */
        get: operations["getCasePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All that is kept of one person, by one of the fields (an administrator)
         * @description Each look is in the audit trail, with the references that were found and nothing else.
         */
        post: operations["findPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a test message to a telephone number or an e-mail address (an administrator)
         * @description It is in the outbox when this is answered; the list says what became of it.
         */
        post: operations["testMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages by how they stand, or all of a case or a ticket, the newest first (ops, a supervisor or an administrator)
         * @description Of whom they are for, references alone. A page may be empty and still have a next one.
         */
        get: operations["messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One message with what it says and whom it is for (a supervisor or an administrator)
         * @description Each look is in the audit trail.
         */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again that was sent or given up (ops, a supervisor or an administrator) */
        post: operations["sendMessageAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each kind of message says by each channel in each language (an administrator) */
        get: operations["getMessageTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{template}/{channel}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Writes what a kind of message says by a channel in a language (an administrator)
         * @description Places to fill in stand in braces; a place that nothing fills in, or one that is missing, is refused.
         */
        put: operations["setMessageText"];
        post?: never;
        /** Takes the text that came with the product again (an administrator) */
        delete: operations["restoreMessageText"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what messages go first, when people rest, and how fast each channel sends (an administrator) */
        get: operations["getMessageSettings"];
        /**
         * Sets by what messages go first, when people rest, and how fast each channel sends (an administrator)
         * @description The order holds for messages that are queued from then on.
         */
        put: operations["setMessageSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks and how each stands, the newest first (an administrator) */
        get: operations["webhooks"];
        put?: never;
        /**
         * Another system is told of what happens from now on (an administrator)
         * @description Each event is a POST, signed as Standard Webhooks say, until it is answered with 2xx: at least once, and in order. docs/webhooks.md has the kinds and a receiver.
         */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Nothing more is sent by it (an administrator) */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on at once, from an event or a date of before where one is named (an administrator)
         * @description Also where it was paused or disabled. An event that is told again has the webhook-id that it had, so that the other side can know it.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing more is sent by it until it is replayed; nothing is lost (an administrator) */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends webhook.test once, and says what was answered (an administrator) */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is watched, who is told, and what stands now (an administrator) */
        get: operations["alerts"];
        /**
         * Sets the thresholds, and who is told (an administrator)
         * @description An alert is told once when its figure is `at` for `minutes`, and once more when it is `over` again. Webhooks are told as well (alert.raised, alert.over). late: percent of today’s tickets; waiting, printer, kiosk, case-overdue: how many; disk: free MB; clock: seconds. A rule that is not named stays as it is.
         */
        put: operations["setAlerts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a test message to everybody whom alerts are told to (an administrator)
         * @description They are in the outbox when this is answered; the list of messages says what became of them.
         */
        post: operations["testAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A visitor's own ticket: place in line, called or not */
        get: operations["getVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The visitor's own page */
        get: operations["getVisitPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The survey of a ticket's service, as a page */
        get: operations["getSurveyPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many visitors were called in time (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years. docs/compliance.md defines every figure. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getComplianceReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/compliance/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many visitors were called in time, as a page to print (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years. docs/compliance.md defines every figure. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getComplianceReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When visitors came, for what, and how long it took (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years. The page to print defines every figure. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getVisitsReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/visits/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When visitors came, for what, and how long it took, as a page to print (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years. The page to print defines every figure. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getVisitsReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What visitors said of the service with one press (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years. `levels3.1` counts the first, the worst, of three levels; scales of different length are never added together. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getSatisfactionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/satisfaction/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What visitors said of the service with one press, as a page to print (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years. `levels3.1` counts the first, the worst, of three levels; scales of different length are never added together. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getSatisfactionReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/skm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The index of satisfaction (SKM) with its grade and its least sample (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years, and the survey that their visitors answered. `form` is the date from which a form holds. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getSkmReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/skm/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The index of satisfaction (SKM) with its grade and its least sample, as a page to print (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years, and the survey that their visitors answered. `form` is the date from which a form holds. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getSkmReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done at the booths, by officer (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years, those that ended at a booth. Officers are named to whom the hall allows it (`officersNamedFor`); to others they are `#1`, `#2` …. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getOfficersReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/officers/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done at the booths, by officer, as a page to print (a supervisor or administrator)
         * @description Of the tickets issued on the dates `from` to `to`, both included, at most three years, those that ended at a booth. Officers are named to whom the hall allows it (`officersNamedFor`); to others they are `#1`, `#2` …. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getOfficersReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why booths paused, how often and for how long (a supervisor or administrator)
         * @description Of the pauses that began on the dates `from` to `to`, both included, at most three years. A pause lasts until its booth opens again or closes. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getPausesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pauses/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why booths paused, how often and for how long, as a page to print (a supervisor or administrator)
         * @description Of the pauses that began on the dates `from` to `to`, both included, at most three years. A pause lasts until its booth opens again or closes. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getPausesReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases: opened, due, kept, late, extended, and whose hours they took (a supervisor or administrator)
         * @description Of the cases opened on the dates `from` to `to`, both included, at most three years, as they stand. By `unit` a case counts where it is, and its hours where they were spent; an empty key is the hall itself. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getCasesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cases/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases: opened, due, kept, late, extended, and whose hours they took, as a page to print (a supervisor or administrator)
         * @description Of the cases opened on the dates `from` to `to`, both included, at most three years, as they stand. By `unit` a case counts where it is, and its hours where they were spent; an empty key is the hall itself. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getCasesReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ppid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public information: the register of requests, and the figures of the yearly report (a supervisor or administrator)
         * @description Of the requests (kind `information`) and objections (kind `objection`) opened on the dates `from` to `to`, both included, at most three years, as they stand. By `register` each of them is a row; applicants are named to whom the hall allows it (`applicantsNamedFor`), and `null` to others. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getPpidReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ppid/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public information: the register of requests, and the figures of the yearly report, as a page to print (a supervisor or administrator)
         * @description Of the requests (kind `information`) and objections (kind `objection`) opened on the dates `from` to `to`, both included, at most three years, as they stand. By `register` each of them is a row; applicants are named to whom the hall allows it (`applicantsNamedFor`), and `null` to others. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getPpidReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints: their register, how long they took, and how many are closed (a supervisor or administrator)
         * @description Of the complaints (kind `complaint`) opened on the dates `from` to `to`, both included, at most three years, as they stand. By `register` each of them is a row; applicants are named to whom the hall allows it (`applicantsNamedFor`), and `null` to others. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getComplaintsReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/complaints/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints: their register, how long they took, and how many are closed, as a page to print (a supervisor or administrator)
         * @description Of the complaints (kind `complaint`) opened on the dates `from` to `to`, both included, at most three years, as they stand. By `register` each of them is a row; applicants are named to whom the hall allows it (`applicantsNamedFor`), and `null` to others. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getComplaintsReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ombudsman": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Ombudsman's judgement of each year, as it was given, and the hall's own evidence (a supervisor or administrator)
         * @description By `year` of assessment: what the office entered (`ombudsman` in the hall file), in the kind of the year, and the evidence of the dates `from` to `to`, both included, at most three years. By `service` the evidence, and which components of its standard are not published (`missing`, by their keys, separated by commas). By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getOmbudsmanReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ombudsman/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Ombudsman's judgement of each year, as it was given, and the hall's own evidence, as a page to print (a supervisor or administrator)
         * @description By `year` of assessment: what the office entered (`ombudsman` in the hall file), in the kind of the year, and the evidence of the dates `from` to `to`, both included, at most three years. By `service` the evidence, and which components of its standard are not published (`missing`, by their keys, separated by commas). By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getOmbudsmanReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages to visitors: sent, arrived, refused and given up, and how soon (a supervisor or administrator)
         * @description Of the messages asked for on the dates `from` to `to`, both included, at most three years, as they stand. By `channel` a message counts where it is, or was last; `refused` counts the channels that refused one, each where it refused. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getMessagesReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/messages/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages to visitors: sent, arrived, refused and given up, and how soon, as a page to print (a supervisor or administrator)
         * @description Of the messages asked for on the dates `from` to `to`, both included, at most three years, as they stand. By `channel` a message counts where it is, or was last; `refused` counts the channels that refused one, each where it refused. By a key with the scope supervisor:reports or administrator:reports.
         */
        get: operations["getMessagesReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which reports are sent every Monday, and to whom (an administrator) */
        get: operations["reportMails"];
        /**
         * Sets which reports are sent every Monday, and to whom (an administrator)
         * @description Every Monday from `hour` on, by the hall’s clock, one e-mail to each address with the reports of the week before: all that are chosen, but for those that `only` sends to some alone. Each week is sent once, also where the server was away; what was due before it was switched on is not. The documents name no officer and no applicant.
         */
        put: operations["setReportMails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-mails/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the reports of the last whole week now, to everybody who gets them (an administrator)
         * @description Also while it is off. What is due next Monday goes out nevertheless.
         */
        post: operations["sendReportMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything of one kind as a file (a supervisor or administrator)
         * @description Columns in docs/export.md. `events`, `audit`, `people` and `personal=true` are for administrators. Each export is in the audit trail.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is of another program's tickets, source by source (an administrator) */
        get: operations["getImportedTickets"];
        put?: never;
        /**
         * Another program's tickets into history (an administrator)
         * @description The body is CSV as `text/csv`, 2 MB at the most. Whole or not at all; sent again it changes nothing. docs/import.md says how.
         */
        post: operations["importTickets"];
        /**
         * Takes all of another program's tickets out of history again (an administrator)
         * @description The hall’s own record is not touched. A source of which there is nothing is refused.
         */
        delete: operations["removeImportedTickets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/published-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published figures of days before the hall’s own record (an administrator) */
        get: operations["getPublishedFigures"];
        /**
         * Takes in what a source published of a period before the hall’s own record (an administrator)
         * @description Counts without tickets and times. The same `source` told again replaces what it said. Reports that ask for the whole period have the figures, and name them as published. docs/import.md says more.
         */
        put: operations["setPublishedFigures"];
        post?: never;
        /** Takes back what a source published (an administrator) */
        delete: operations["dropPublishedFigures"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screen-failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A screen broke off and is loaded again: ops staff are told for an hour */
        post: operations["tellScreenFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/c/{token}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to the case, as its applicant
         * @description As `multipart/form-data` with one file: PDF, PNG or JPEG by what it holds, 10 MB at the most, 20 a case. `scanned`: by ClamAV, where the server has it. A browser's form is answered with 303 back to the page.
         */
        post: operations["sendDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to a case (an officer, supervisor or administrator)
         * @description As `multipart/form-data` with one file: PDF, PNG or JPEG by what it holds, 10 MB at the most, 20 a case. `scanned`: by ClamAV, where the server has it.
         */
        post: operations["addAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/c/{token}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer what the applicant was asked: the clock of the case goes on
         * @description The same answer sent again is the same answer. The page sends a form (`application/x-www-form-urlencoded`), which is answered with 303 back to the page, or with the page and why it was not taken.
         */
        post: operations["answerCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate the service of a ticket, answer its survey, add a comment: each may come by itself
         * @description The best level is the highest. What was said can be changed for ten minutes; the same said again changes nothing. The page sends a form (`application/x-www-form-urlencoded`: `level`, `answer.{element}`, `comment`), which is answered with 303 back to the page.
         */
        post: operations["rateVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The question before it, as a page: leave */
        get: operations["leaveLinePage"];
        put?: never;
        /**
         * Leave the line: the ticket is not called any more
         * @description Until it is called. There is no way back but another ticket. The page sends a form (`application/x-www-form-urlencoded`), which is answered with 303 back to the page.
         */
        post: operations["leaveLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The question before it, as a page: later */
        get: operations["askMoreTimePage"];
        put?: never;
        /**
         * More time: the next three of the line go first
         * @description The ticket is promised right after the last of them. Twice at the most; not where nobody waits behind it, nor where somebody would be called late because of it. Asked again within a minute it is the same wish. The page sends a form (`application/x-www-form-urlencoded`), which is answered with 303 back to the page.
         */
        post: operations["askMoreTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/{token}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where messages go, as a page */
        get: operations["askMessagesPage"];
        put?: never;
        /**
         * Messages when the turn is near and when the ticket is called
         * @description A telephone number or an e-mail address, or `stop` for none any more. They are sent in the language of the query, or of the ticket. Three addresses a ticket at the most. The form has one field, `contact`, for both. The page sends a form (`application/x-www-form-urlencoded`), which is answered with 303 back to the page.
         */
        post: operations["askMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "number": 3,
         *       "services": [
         *         "A",
         *         "B"
         *       ],
         *       "state": "open",
         *       "ticket": {
         *         "number": "A012",
         *         "service": "A",
         *         "state": "called",
         *         "calledAt": "2026-03-02T08:16:41+07:00"
         *       },
         *       "officer": "sari",
         *       "since": "2026-03-02T07:58:20+07:00"
         *     }
         */
        BoothView: {
            number: number;
            name?: string;
            services: string[];
            offers?: string[];
            /** @enum {string} */
            state: "closed" | "open" | "paused";
            ticket: {
                number: string;
                service: string;
                /** @enum {string} */
                state: "waiting" | "called" | "serving" | "parked" | "done" | "escalated" | "no-show" | "cancelled" | "expired";
                /** Format: date-time */
                calledAt: string;
            } | null;
            finished?: {
                id: string;
                number: string;
                service: string;
                /** Format: date-time */
                at: string;
            };
            undo?: {
                /** @enum {string} */
                what: "finish" | "no-show" | "transfer" | "park";
                ticketId: string;
                number: string;
                /** Format: date-time */
                until: string;
            };
            officer: string | null;
            panic?: {
                /** Format: date-time */
                at: string;
                by: string;
                takenBy?: string;
                /** Format: date-time */
                takenAt?: string;
            };
            reason?: string;
            /** @constant */
            absent?: true;
            /** Format: date-time */
            absentAt?: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            askedBackAt?: string;
        };
        /**
         * @example {
         *       "seq": 314,
         *       "number": "A012",
         *       "service": "A",
         *       "booth": 3,
         *       "at": "2026-03-02T08:16:41+07:00",
         *       "recall": false
         *     }
         */
        CallView: {
            seq: number;
            number: string;
            service: string;
            booth: number;
            /** Format: date-time */
            at: string;
            recall: boolean;
        };
        /**
         * @example {
         *       "from": "2026-03-02",
         *       "to": "2026-03-02",
         *       "by": "service",
         *       "at": "2026-03-02T15:00:00+07:00",
         *       "total": {
         *         "issued": 120,
         *         "withdrawn": 2,
         *         "open": 0,
         *         "kept": 112,
         *         "missed": 6,
         *         "neverCalled": 1,
         *         "again": 4,
         *         "noShow": 3,
         *         "share": 0.9492,
         *         "medianSeconds": 84,
         *         "p95Seconds": 287,
         *         "worstSeconds": 402,
         *         "causes": {
         *           "no-booth-open": 0,
         *           "all-busy": 5,
         *           "idle-officer": 1,
         *           "absent-officer": 0,
         *           "call-undone": 0,
         *           "withdrawn-by-staff": 0,
         *           "printer-down": 0,
         *           "system-down": 0,
         *           "unknown": 0
         *         }
         *       },
         *       "rows": [
         *         {
         *           "issued": 120,
         *           "withdrawn": 2,
         *           "open": 0,
         *           "kept": 112,
         *           "missed": 6,
         *           "neverCalled": 1,
         *           "again": 4,
         *           "noShow": 3,
         *           "share": 0.9492,
         *           "medianSeconds": 84,
         *           "p95Seconds": 287,
         *           "worstSeconds": 402,
         *           "causes": {
         *             "no-booth-open": 0,
         *             "all-busy": 5,
         *             "idle-officer": 1,
         *             "absent-officer": 0,
         *             "call-undone": 0,
         *             "withdrawn-by-staff": 0,
         *             "printer-down": 0,
         *             "system-down": 0,
         *             "unknown": 0
         *           },
         *           "key": "A",
         *           "label": "A · Hubungan industrial"
         *         }
         *       ]
         *     }
         */
        ComplianceReport: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            by: "day" | "hour" | "service" | "booth" | "priority";
            /** Format: date-time */
            at: string;
            imported?: {
                tickets: number;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            published?: {
                source: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                served: number;
                services: {
                    [key: string]: number;
                };
                ratings: {
                    counts: number[];
                } | null;
                score: {
                    of: number;
                    before: number;
                    after: number;
                } | null;
                unattributed: number;
            }[];
            total: {
                issued: number;
                kept: number;
                missed: number;
                neverCalled: number;
                withdrawn: number;
                open: number;
                noShow: number;
                again: number;
                share: number | null;
                medianSeconds: number | null;
                p95Seconds: number | null;
                worstSeconds: number | null;
                causes: {
                    [key: string]: number;
                };
            };
            rows: {
                issued: number;
                kept: number;
                missed: number;
                neverCalled: number;
                withdrawn: number;
                open: number;
                noShow: number;
                again: number;
                share: number | null;
                medianSeconds: number | null;
                p95Seconds: number | null;
                worstSeconds: number | null;
                causes: {
                    [key: string]: number;
                };
                key: string;
                label: string;
            }[];
        };
        /**
         * @example {
         *       "token": "uW2pJ0bq9hT4",
         *       "deviceId": "kiosk-1",
         *       "kind": "kiosk",
         *       "name": "North door"
         *     }
         */
        Enrolled: {
            token: string;
            deviceId: string;
            /** @enum {string} */
            kind: "kiosk" | "display" | "desk-printer" | "desk";
            name: string;
        };
        /**
         * @example {
         *       "error": {
         *         "code": "service-closed",
         *         "message": "Service E is closed for today."
         *       }
         *     }
         */
        ErrorBody: {
            error: {
                /** @enum {string} */
                code: "bad-request" | "payload-too-large" | "unauthenticated" | "token-revoked" | "session-expired" | "wrong-credentials" | "too-many-attempts" | "account-disabled" | "new-password-needed" | "password-expired" | "weak-password" | "weak-pin" | "wrong-pin" | "pin-gone" | "unknown-staff" | "name-taken" | "last-administrator" | "not-allowed" | "unknown-command" | "not-found" | "bad-settings" | "version-needed" | "command-id-reused" | "code-unknown" | "already-set-up" | "set-up-elsewhere" | "unknown-device" | "storage-failed" | "shutting-down" | "internal" | "hall-not-configured" | "settings-changed" | "hall-closed" | "day-open" | "day-not-open" | "booths-busy" | "service-busy" | "unknown-service" | "service-closed" | "too-late" | "same-service" | "too-many-services" | "nothing-further" | "unknown-ticket" | "duplicate-ticket" | "ticket-ended" | "not-your-ticket" | "ticket-not-called" | "ticket-not-parked" | "ticket-not-waiting" | "ticket-not-missed" | "ticket-not-no-show" | "nothing-to-undo" | "no-panic" | "own-panic" | "panic-not-yours" | "unknown-outcome" | "outcome-needed" | "unknown-matter" | "matter-needed" | "unknown-reason" | "reason-not-chosen" | "too-late-to-return" | "kiosk-cannot-print" | "more-time-used" | "nobody-behind" | "others-would-be-late" | "too-many-addresses" | "ticket-at-booth" | "unknown-booth" | "booth-taken" | "no-service-mastered" | "booth-closed" | "booth-paused" | "officer-has-booth" | "not-your-booth" | "supervisor-only" | "no-ticket" | "ticket-open" | "unknown-person" | "not-served" | "no-such-level" | "rated-already" | "rating-closed" | "not-just-finished" | "unknown-message" | "message-known" | "message-never-due" | "message-not-due" | "message-being-sent" | "message-not-over" | "message-withdrawn" | "unknown-template" | "bad-template" | "cases-not-set-up" | "unknown-kind" | "class-needed" | "unknown-class" | "unknown-unit" | "unknown-case" | "duplicate-case" | "case-decided" | "case-not-decided" | "case-answered" | "same-in-charge" | "question-open" | "no-question" | "document-known" | "unknown-document" | "too-many-attachments" | "reason-needed" | "no-extension" | "extended-already" | "case-overdue" | "due-too-late" | "due-in-the-past" | "nothing-to-object-to" | "filed-too-late" | "bad-set-up" | "holds-already" | "not-on-staff";
                message: string;
            };
        };
        /**
         * @example {
         *       "name": {
         *         "id": "Pelayanan Terpadu Satu Atap",
         *         "en": "One-stop service hall"
         *       },
         *       "timezone": "Asia/Jakarta",
         *       "date": "2026-03-02",
         *       "open": true,
         *       "opensAt": "2026-03-02T08:00:00+07:00",
         *       "closesAt": "2026-03-02T15:00:00+07:00",
         *       "nextOpening": "2026-03-02T13:00:00+07:00",
         *       "closedAs": null,
         *       "closedWhy": null,
         *       "closesEarlyAt": null
         *     }
         */
        HallInfo: {
            name: {
                id: string;
                en: string;
            };
            place?: {
                id: string;
                en: string;
            };
            timezone: string;
            date: string | null;
            open: boolean;
            opensAt: string | null;
            closesAt: string | null;
            nextOpening?: string | null;
            closedAs?: ("hours" | "break" | "early" | "holiday" | "leave" | "special") | null;
            closedWhy?: {
                id: string;
                en: string;
            } | null;
            closesEarlyAt?: string | null;
            yearsWithoutTable?: number[];
            autoCallSeconds?: number | null;
            pauseReasons?: {
                id: string;
                en: string;
            }[];
            closeReasons?: {
                id: string;
                en: string;
            }[];
            furtherServices?: number;
            kiosk?: {
                languages?: string[];
                secondStep?: boolean;
                welcome?: {
                    id: string;
                    en: string;
                };
                note?: {
                    id: string;
                    en: string;
                };
                scanner?: boolean;
                idleSeconds?: number;
            };
            ticket?: {
                lines: string[];
                footer?: {
                    id: string;
                    en: string;
                };
            };
            logo?: string;
            colours?: {
                main?: string;
                call?: string;
            };
            walls?: {
                name: string;
                services?: string[];
                booths?: number[];
            }[];
            ratingLevels?: {
                id: string;
                en: string;
            }[];
        };
        /**
         * @example {
         *       "seq": 314,
         *       "at": "2026-03-02T08:16:42+07:00",
         *       "hallId": "0c7f3a52-9b1d-4e86-a2f0-5d1c8e4b7a39",
         *       "hall": {
         *         "name": {
         *           "id": "Pelayanan Terpadu Satu Atap",
         *           "en": "One-stop service hall"
         *         },
         *         "timezone": "Asia/Jakarta",
         *         "date": "2026-03-02",
         *         "open": true,
         *         "opensAt": "2026-03-02T08:00:00+07:00",
         *         "closesAt": "2026-03-02T15:00:00+07:00",
         *         "nextOpening": "2026-03-02T13:00:00+07:00",
         *         "closedAs": null,
         *         "closedWhy": null,
         *         "closesEarlyAt": null
         *       },
         *       "services": [
         *         {
         *           "letter": "A",
         *           "unit": "Ditjen PHI dan Jamsos",
         *           "name": {
         *             "id": "Hubungan industrial",
         *             "en": "Industrial relations"
         *           },
         *           "matters": [
         *             {
         *               "id": "Pengesahan peraturan perusahaan",
         *               "en": "Approval of company regulations"
         *             }
         *           ],
         *           "open": true,
         *           "waiting": 4,
         *           "expectedWaitSeconds": 150,
         *           "waitMinutes": 3,
         *           "targetSeconds": 300
         *         }
         *       ],
         *       "booths": [
         *         {
         *           "number": 3,
         *           "services": [
         *             "A",
         *             "B"
         *           ],
         *           "state": "open",
         *           "ticket": {
         *             "number": "A012",
         *             "service": "A",
         *             "state": "called",
         *             "calledAt": "2026-03-02T08:16:41+07:00"
         *           },
         *           "officer": null,
         *           "since": "2026-03-02T07:58:20+07:00"
         *         }
         *       ],
         *       "calls": [
         *         {
         *           "seq": 314,
         *           "number": "A012",
         *           "service": "A",
         *           "booth": 3,
         *           "at": "2026-03-02T08:16:41+07:00",
         *           "recall": false
         *         }
         *       ]
         *     }
         */
        HallSnapshot: {
            seq: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            hallId?: string;
            hall: components["schemas"]["HallInfo"];
            services: components["schemas"]["ServiceView"][];
            booths: components["schemas"]["BoothView"][];
            calls: components["schemas"]["CallView"][];
            tickets?: components["schemas"]["TicketView"][];
        };
        /**
         * @example {
         *       "status": "ok",
         *       "seq": 314,
         *       "version": "0.1.0"
         *     }
         */
        Health: {
            /** @enum {string} */
            status: "ok" | "storage-failed";
            /** @enum {string} */
            trouble?: "disk-full" | "clock-wrong" | "screen-failed" | "record-missing" | "record-changed" | "booth-left" | "follower-behind" | "channel-down" | "messages-given-up" | "webhook-disabled" | "settings-draft";
            detail?: string;
            seq: number;
            version: string;
        };
        /**
         * @example {
         *       "code": "K7QM-2XPA",
         *       "expiresAt": "2026-03-02T08:29:00+07:00"
         *     }
         */
        Invitation: {
            code: string;
            expiresAt: string;
        };
        /**
         * @example {
         *       "id": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c",
         *       "number": "A012",
         *       "service": "A",
         *       "priority": "normal",
         *       "priorityReason": null,
         *       "language": "id",
         *       "state": "waiting",
         *       "paper": "pending",
         *       "issuedAt": "2026-03-02T08:14:03+07:00",
         *       "callBy": "2026-03-02T08:19:03+07:00",
         *       "calledAt": null,
         *       "firstCalledAt": null,
         *       "servingAt": null,
         *       "endedAt": null,
         *       "booth": null,
         *       "calls": 0,
         *       "transfers": 0,
         *       "rank": 57,
         *       "ahead": 4,
         *       "expectedWaitSeconds": 150,
         *       "url": "https://antrean.example.go.id/t/sJx1f0rZ8mKqPz3AbQ4w7g"
         *     }
         */
        IssuedTicket: {
            id: string;
            number: string;
            /** Format: date */
            paperDate?: string;
            service: string;
            /** @enum {string} */
            priority: "normal" | "priority";
            priorityReason: ("elderly" | "disabled" | "pregnant-or-nursing" | "with-child" | "disaster-victim") | null;
            language: string;
            /** @enum {string} */
            state: "waiting" | "called" | "serving" | "parked" | "done" | "escalated" | "no-show" | "cancelled" | "expired";
            /** @enum {string} */
            paper: "none" | "pending" | "printed" | "not-printed" | "unknown";
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            callBy: string;
            calledAt: string | null;
            firstCalledAt: string | null;
            servingAt: string | null;
            endedAt: string | null;
            booth: number | null;
            calls: number;
            transfers: number;
            further?: string[];
            legs?: {
                service: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                callBy: string;
                calledAt: string | null;
                /** Format: date-time */
                endedAt: string;
                booth: number;
                /** @enum {string} */
                state: "done" | "escalated";
            }[];
            /** Format: date-time */
            legFrom?: string;
            rank: number;
            /** Format: date-time */
            returnedAt?: string;
            /** Format: date-time */
            transferredAt?: string;
            /** Format: date-time */
            atRiskAt?: string;
            /** Format: date-time */
            missedAt?: string;
            /** @enum {string} */
            missCause?: "no-booth-open" | "all-busy" | "idle-officer" | "absent-officer" | "call-undone" | "withdrawn-by-staff" | "printer-down" | "system-down";
            /** Format: date-time */
            acknowledgedAt?: string;
            /** @enum {string} */
            why?: "earliest" | "priority" | "missed" | "overdue" | "still-in-time" | "others-can-wait" | "supervisor";
            auto?: boolean;
            reason?: string;
            matter?: string;
            outcome?: string;
            ahead: number;
            expectedWaitSeconds: number | null;
            /** Format: uri */
            url: string;
        };
        /**
         * @example {
         *       "ticket": {
         *         "id": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c",
         *         "number": "A012",
         *         "service": "A",
         *         "priority": "normal",
         *         "priorityReason": null,
         *         "language": "id",
         *         "state": "waiting",
         *         "paper": "pending",
         *         "issuedAt": "2026-03-02T08:14:03+07:00",
         *         "callBy": "2026-03-02T08:19:03+07:00",
         *         "calledAt": "2026-03-02T08:16:41+07:00",
         *         "firstCalledAt": "2026-03-02T08:16:41+07:00",
         *         "servingAt": null,
         *         "endedAt": null,
         *         "booth": null,
         *         "calls": 1,
         *         "transfers": 0,
         *         "rank": 57
         *       },
         *       "returned": true,
         *       "ahead": 2,
         *       "served": true,
         *       "boothName": null
         *     }
         */
        ScannedTicket: {
            ticket: components["schemas"]["TicketView"];
            returned: boolean;
            ahead: number;
            served: boolean;
            boothName: string | null;
        };
        /**
         * @example {
         *       "letter": "A",
         *       "unit": "Ditjen PHI dan Jamsos",
         *       "name": {
         *         "id": "Hubungan industrial",
         *         "en": "Industrial relations"
         *       },
         *       "matters": [
         *         {
         *           "id": "Pengesahan peraturan perusahaan",
         *           "en": "Approval of company regulations"
         *         }
         *       ],
         *       "open": true,
         *       "waiting": 4,
         *       "expectedWaitSeconds": 150,
         *       "waitMinutes": 3,
         *       "targetSeconds": 300
         *     }
         */
        ServiceView: {
            letter: string;
            unit: string;
            name: {
                id: string;
                en: string;
            };
            matters: {
                id: string;
                en: string;
            }[];
            asksMatter?: boolean;
            outcomes?: {
                id: string;
                en: string;
            }[];
            standard?: boolean;
            charges?: boolean;
            open: boolean;
            /** Format: date-time */
            opensAt?: string;
            waiting: number;
            expectedWaitSeconds: number | null;
            waitLowSeconds?: number;
            waitHighSeconds?: number;
            waitMinutes?: number | null;
            targetSeconds: number;
        };
        /**
         * @example {
         *       "token": "h7Rk2mVx0sQe",
         *       "role": "officer",
         *       "name": "sari",
         *       "expiresAt": "2026-03-02T20:00:00+07:00"
         *     }
         */
        Session: {
            token: string;
            /** @enum {string} */
            role: "officer" | "supervisor" | "ops" | "administrator";
            name: string;
            expiresAt: string;
            signOut?: string;
        };
        /**
         * @example {
         *       "type": "TicketCalled",
         *       "at": "2026-03-02T08:16:41+07:00",
         *       "booth": 3,
         *       "actor": "staff:sari"
         *     }
         */
        Stage: {
            type: string;
            /** Format: date-time */
            at: string;
            booth: number | null;
            actor: string;
        };
        /**
         * @example {
         *       "id": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c",
         *       "number": "A012",
         *       "service": "A",
         *       "priority": "normal",
         *       "priorityReason": null,
         *       "language": "id",
         *       "state": "called",
         *       "paper": "printed",
         *       "issuedAt": "2026-03-02T08:14:03+07:00",
         *       "callBy": "2026-03-02T08:19:03+07:00",
         *       "calledAt": "2026-03-02T08:16:41+07:00",
         *       "firstCalledAt": "2026-03-02T08:16:41+07:00",
         *       "servingAt": null,
         *       "endedAt": null,
         *       "booth": 3,
         *       "calls": 1,
         *       "transfers": 0,
         *       "rank": 57
         *     }
         */
        TicketView: {
            id: string;
            number: string;
            /** Format: date */
            paperDate?: string;
            service: string;
            /** @enum {string} */
            priority: "normal" | "priority";
            priorityReason: ("elderly" | "disabled" | "pregnant-or-nursing" | "with-child" | "disaster-victim") | null;
            language: string;
            /** @enum {string} */
            state: "waiting" | "called" | "serving" | "parked" | "done" | "escalated" | "no-show" | "cancelled" | "expired";
            /** @enum {string} */
            paper: "none" | "pending" | "printed" | "not-printed" | "unknown";
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            callBy: string;
            calledAt: string | null;
            firstCalledAt: string | null;
            servingAt: string | null;
            endedAt: string | null;
            booth: number | null;
            calls: number;
            transfers: number;
            further?: string[];
            legs?: {
                service: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                callBy: string;
                calledAt: string | null;
                /** Format: date-time */
                endedAt: string;
                booth: number;
                /** @enum {string} */
                state: "done" | "escalated";
            }[];
            /** Format: date-time */
            legFrom?: string;
            rank: number;
            /** Format: date-time */
            returnedAt?: string;
            /** Format: date-time */
            transferredAt?: string;
            /** Format: date-time */
            atRiskAt?: string;
            /** Format: date-time */
            missedAt?: string;
            /** @enum {string} */
            missCause?: "no-booth-open" | "all-busy" | "idle-officer" | "absent-officer" | "call-undone" | "withdrawn-by-staff" | "printer-down" | "system-down";
            /** Format: date-time */
            acknowledgedAt?: string;
            /** @enum {string} */
            why?: "earliest" | "priority" | "missed" | "overdue" | "still-in-time" | "others-can-wait" | "supervisor";
            auto?: boolean;
            reason?: string;
            matter?: string;
            outcome?: string;
        };
        /**
         * @example {
         *       "id": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c",
         *       "number": "A012",
         *       "service": "A",
         *       "priority": "normal",
         *       "priorityReason": null,
         *       "language": "id",
         *       "state": "called",
         *       "paper": "printed",
         *       "issuedAt": "2026-03-02T08:14:03+07:00",
         *       "callBy": "2026-03-02T08:19:03+07:00",
         *       "calledAt": "2026-03-02T08:16:41+07:00",
         *       "firstCalledAt": "2026-03-02T08:16:41+07:00",
         *       "servingAt": null,
         *       "endedAt": null,
         *       "booth": 3,
         *       "calls": 1,
         *       "transfers": 0,
         *       "rank": 57,
         *       "stages": [
         *         {
         *           "type": "TicketCalled",
         *           "at": "2026-03-02T08:16:41+07:00",
         *           "booth": 3,
         *           "actor": "staff:sari"
         *         }
         *       ]
         *     }
         */
        TicketWithStages: {
            id: string;
            number: string;
            /** Format: date */
            paperDate?: string;
            service: string;
            /** @enum {string} */
            priority: "normal" | "priority";
            priorityReason: ("elderly" | "disabled" | "pregnant-or-nursing" | "with-child" | "disaster-victim") | null;
            language: string;
            /** @enum {string} */
            state: "waiting" | "called" | "serving" | "parked" | "done" | "escalated" | "no-show" | "cancelled" | "expired";
            /** @enum {string} */
            paper: "none" | "pending" | "printed" | "not-printed" | "unknown";
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            callBy: string;
            calledAt: string | null;
            firstCalledAt: string | null;
            servingAt: string | null;
            endedAt: string | null;
            booth: number | null;
            calls: number;
            transfers: number;
            further?: string[];
            legs?: {
                service: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                callBy: string;
                calledAt: string | null;
                /** Format: date-time */
                endedAt: string;
                booth: number;
                /** @enum {string} */
                state: "done" | "escalated";
            }[];
            /** Format: date-time */
            legFrom?: string;
            rank: number;
            /** Format: date-time */
            returnedAt?: string;
            /** Format: date-time */
            transferredAt?: string;
            /** Format: date-time */
            atRiskAt?: string;
            /** Format: date-time */
            missedAt?: string;
            /** @enum {string} */
            missCause?: "no-booth-open" | "all-busy" | "idle-officer" | "absent-officer" | "call-undone" | "withdrawn-by-staff" | "printer-down" | "system-down";
            /** Format: date-time */
            acknowledgedAt?: string;
            /** @enum {string} */
            why?: "earliest" | "priority" | "missed" | "overdue" | "still-in-time" | "others-can-wait" | "supervisor";
            auto?: boolean;
            reason?: string;
            matter?: string;
            outcome?: string;
            stages: components["schemas"]["Stage"][];
        };
    };
    responses: {
        /** @description bad-request, weak-password, weak-pin, bad-settings, no-such-level, bad-template */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description unknown-staff, unknown-command, not-found, code-unknown, unknown-device, unknown-service, unknown-ticket, unknown-booth, unknown-person, unknown-message, unknown-template, unknown-case, unknown-document */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description storage-failed, shutting-down */
        Refused503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description unauthenticated, token-revoked, session-expired, wrong-credentials, wrong-pin, pin-gone */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description account-disabled, new-password-needed, password-expired, not-allowed, not-your-booth */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description name-taken, last-administrator, command-id-reused, already-set-up, set-up-elsewhere, hall-not-configured, hall-closed, day-open, day-not-open, booths-busy, service-busy, service-closed, too-late, same-service, too-many-services, nothing-further, duplicate-ticket, ticket-ended, not-your-ticket, ticket-not-called, ticket-not-parked, ticket-not-waiting, ticket-not-missed, ticket-not-no-show, nothing-to-undo, no-panic, own-panic, panic-not-yours, unknown-outcome, outcome-needed, unknown-matter, matter-needed, unknown-reason, reason-not-chosen, too-late-to-return, kiosk-cannot-print, more-time-used, nobody-behind, others-would-be-late, too-many-addresses, ticket-at-booth, booth-taken, no-service-mastered, booth-closed, booth-paused, officer-has-booth, supervisor-only, no-ticket, ticket-open, not-served, rated-already, rating-closed, not-just-finished, message-known, message-never-due, message-not-due, message-being-sent, message-not-over, message-withdrawn, cases-not-set-up, unknown-kind, class-needed, unknown-class, unknown-unit, duplicate-case, case-decided, case-not-decided, case-answered, same-in-charge, question-open, no-question, document-known, too-many-attachments, reason-needed, no-extension, extended-already, case-overdue, due-too-late, due-in-the-past, nothing-to-object-to, filed-too-late, bad-set-up, holds-already, not-on-staff */
        Refused409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description payload-too-large */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description too-many-attempts */
        Refused429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description settings-changed */
        Refused412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description version-needed */
        Refused428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStandard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example A */
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: string;
                        standard: {
                            [key: string]: {
                                id: string;
                                en: string;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            404: components["responses"]["Refused404"];
            503: components["responses"]["Refused503"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description storage-failed, shutting-down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getHall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallSnapshot"];
                };
            };
            503: components["responses"]["Refused503"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "sari",
                 *       "password": "three words apart"
                 *     }
                 */
                "application/json": {
                    name: string;
                    password: string;
                    newPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "three words apart",
                 *       "newPassword": "four other words apart"
                 *     }
                 */
                "application/json": {
                    password: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    enrolDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "K7QM-2XPA"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        people: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    signInByPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c",
                 *       "pin": "480273"
                 *     }
                 */
                "application/json": {
                    id: string;
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setOwnPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "desk": "uW2pJ0bq9hT4",
                 *       "password": "three words apart",
                 *       "pin": "480273"
                 *     }
                 */
                "application/json": {
                    desk: string;
                    password: string;
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeOwnPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    openIdOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        label: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    signInByOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "oXu2kq0hW7c9"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    openIdSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            on: boolean;
                            issuer: string;
                            clientId: string;
                            label: string;
                            /** @default name */
                            nameClaim: string;
                            /** @default groups */
                            roleClaim: string;
                            roles: {
                                [key: string]: string[];
                            };
                            /** @default profile */
                            scope: string;
                        } | null;
                        hasSecret: boolean;
                        removed: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": true,
                 *       "issuer": "https://akun.example.go.id",
                 *       "clientId": "antrean",
                 *       "label": "Akun Kementerian",
                 *       "nameClaim": "name",
                 *       "roleClaim": "groups",
                 *       "roles": {
                 *         "officer": [
                 *           "petugas"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    on: boolean;
                    issuer: string;
                    clientId: string;
                    label: string;
                    /** @default name */
                    nameClaim?: string;
                    /** @default groups */
                    roleClaim?: string;
                    roles: {
                        /** @default [] */
                        officer?: string[];
                        /** @default [] */
                        supervisor?: string[];
                        /** @default [] */
                        ops?: string[];
                        /** @default [] */
                        administrator?: string[];
                    };
                    /** @default profile */
                    scope?: string;
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            on: boolean;
                            issuer: string;
                            clientId: string;
                            label: string;
                            /** @default name */
                            nameClaim: string;
                            /** @default groups */
                            roleClaim: string;
                            roles: {
                                [key: string]: string[];
                            };
                            /** @default profile */
                            scope: string;
                        } | null;
                        hasSecret: boolean;
                        removed: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    checkOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        why: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    letOpenIdIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    apiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        scopes: string[];
                        /** Format: date-time */
                        madeAt: string;
                        madeBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                        usedAt: string | null;
                        revokedAt: string | null;
                    }[];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    makeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Data warehouse",
                 *       "scopes": [
                 *         "supervisor:reports"
                 *       ],
                 *       "days": 90
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("officer:booths" | "supervisor:booths" | "administrator:booths" | "administrator:case-head" | "administrator:case-kinds" | "administrator:case-units" | "administrator:case-years" | "officer:cases" | "supervisor:cases" | "administrator:cases" | "ops:devices" | "administrator:devices" | "supervisor:hall" | "administrator:hall" | "ops:metrics" | "supervisor:reports" | "administrator:reports" | "supervisor:services" | "administrator:services" | "kiosk:tickets" | "officer:tickets" | "supervisor:tickets" | "ops:tickets" | "administrator:tickets")[];
                    /** @default 90 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        scopes: string[];
                        /** Format: date-time */
                        madeAt: string;
                        madeBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                        usedAt: string | null;
                        revokedAt: string | null;
                        secret: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                    }[];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Wulan",
                 *       "role": "officer"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "officer" | "supervisor" | "ops" | "administrator";
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                        oneTimePassword: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    renameStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Wulandari"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setStaffRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "supervisor"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    role: "officer" | "supervisor" | "ops" | "administrator";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setStaffServices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "masters": [
                 *         {
                 *           "service": "A"
                 *         },
                 *         {
                 *           "service": "B",
                 *           "from": "08:00",
                 *           "to": "12:00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    masters: {
                        service: string;
                        from?: string;
                        to?: string;
                    }[] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    disableStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    enableStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resetStaffPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "officer" | "supervisor" | "ops" | "administrator";
                        /** Format: date-time */
                        addedAt: string;
                        signedInAt: string | null;
                        disabledAt: string | null;
                        oneTimeUntil: string | null;
                        masters: {
                            service: string;
                            from?: string;
                            to?: string;
                        }[] | null;
                        oneTimePassword: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    signInWaits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        by: "name-at-place" | "place" | "name" | "machine" | "code";
                        name: string | null;
                        address: string | null;
                        failures: number;
                        /** Format: date-time */
                        until: string;
                    }[];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    liftSignInWait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    auditTrail: {
        parameters: {
            query?: {
                /** @example staff-added */
                what?: "signed-in" | "signed-out" | "sign-in-failed" | "sign-in-blocked" | "refused-by-role" | "device-invited" | "device-enrolled" | "enrolment-failed" | "device-revoked" | "key-made" | "key-revoked" | "webhook-made" | "webhook-removed" | "webhook-replayed" | "webhook-paused" | "openid-set" | "openid-let-in" | "alerts-set" | "report-mails-set" | "people-looked-up" | "data-exported" | "history-imported" | "history-removed" | "staff-added" | "staff-renamed" | "staff-role-set" | "staff-services-set" | "staff-disabled" | "staff-enabled" | "staff-removed" | "staff-forgotten" | "password-reset" | "password-changed" | "sign-in-lifted" | "pin-set" | "pin-removed" | "record-accepted" | "hall-set-up";
                /** @example sari */
                who?: string;
                /** @example 2026-03-02 */
                from?: string;
                /** @example 2026-03-06 */
                to?: string;
                /** @example 1772416443000 */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: number;
                            /** Format: date-time */
                            at: string;
                            what: string;
                            actor: string;
                            address: string | null;
                            detail: string | null;
                        }[];
                        next: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    firstStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "waiting" | "done";
                    };
                };
            };
        };
    };
    finishFirstStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "K7QM-2XPA-9RTB",
                 *       "settings": {
                 *         "name": {
                 *           "id": "Balai Layanan",
                 *           "en": "Service Hall"
                 *         },
                 *         "timezone": "Asia/Jakarta",
                 *         "opens": "08:00",
                 *         "closes": "15:00",
                 *         "services": [
                 *           {
                 *             "letter": "A",
                 *             "unit": "Dukcapil",
                 *             "name": {
                 *               "id": "KTP",
                 *               "en": "Identity cards"
                 *             }
                 *           }
                 *         ],
                 *         "booths": [
                 *           {
                 *             "number": 1,
                 *             "services": [
                 *               "A"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "administrator": {
                 *         "name": "Wati",
                 *         "password": "three words apart"
                 *       }
                 *     }
                 */
                "application/json": {
                    code: string;
                    browser?: string;
                    settings: unknown;
                    administrator: {
                        name: string;
                        password: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    enterFirstStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "K7QM-2XPA-9RTB",
                 *       "browser": "b7c1f0e2"
                 *     }
                 */
                "application/json": {
                    code: string;
                    browser: string;
                    /** @default false */
                    takeOver?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reference: {
                            name: {
                                id: string;
                                en: string;
                            };
                            /**
                             * @default {
                             *       "id": "loket",
                             *       "en": "booth"
                             *     }
                             */
                            place: {
                                id: string;
                                en: string;
                            };
                            timezone: string;
                            opens: string;
                            closes: string;
                            calendar?: {
                                weekly: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                /** @default [] */
                                periods: {
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                }[];
                                /** @default shipped */
                                holidays: "shipped" | "none" | {
                                    year: number;
                                    holidays: string[];
                                    /** @default [] */
                                    leave: string[];
                                    set?: {
                                        at: number;
                                        by: string;
                                    };
                                }[];
                                /** @default [] */
                                special: {
                                    /** Format: date */
                                    date: string;
                                    /** @default [] */
                                    hours: {
                                        from: string;
                                        to: string;
                                    }[];
                                    why: {
                                        id: string;
                                        en: string;
                                    };
                                }[];
                            };
                            /** @default false */
                            alwaysOpen: boolean;
                            /** @default 50 */
                            prioritySharePercent: number;
                            /** @default 1800 */
                            overdueSeconds: number;
                            /** @default 60 */
                            atRiskPercent: number;
                            /** @default null */
                            autoCallSeconds: number | null;
                            leastCallSeconds?: number;
                            absentAfterSeconds?: number | null;
                            returnMinutes?: number;
                            furtherServices?: number;
                            kiosk?: {
                                languages?: string[];
                                secondStep?: boolean;
                                welcome?: {
                                    id: string;
                                    en: string;
                                };
                                note?: {
                                    id: string;
                                    en: string;
                                };
                                scanner?: boolean;
                                idleSeconds?: number;
                            };
                            keepPeopleDays?: {
                                priority?: number;
                                notice?: number;
                                case?: number;
                                rating?: number;
                                note?: number;
                            };
                            phoneCountry?: string;
                            ratingLevels?: {
                                id: string;
                                en: string;
                            }[];
                            surveys?: {
                                /** Format: date */
                                from: string;
                                elements: {
                                    key: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    answers: [
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        }
                                    ];
                                    weight?: number;
                                }[];
                            }[];
                            officersNamedFor?: ("supervisor" | "administrator")[];
                            applicantsNamedFor?: ("supervisor" | "administrator")[];
                            ombudsman?: {
                                schemes?: ({
                                    /** @enum {string} */
                                    kind: "bands";
                                    from: number;
                                    bands: {
                                        least: number;
                                        letter: string | null;
                                        label: {
                                            id: string;
                                            en: string;
                                        } | null;
                                        /** @enum {string} */
                                        zone: "green" | "yellow" | "red";
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    from: number;
                                    labels: {
                                        id: string;
                                        en: string;
                                    }[];
                                })[];
                                /** @default [] */
                                judgements: ({
                                    /** @enum {string} */
                                    kind: "score";
                                    year: number;
                                    score: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    year: number;
                                    label: string;
                                    maladministration: boolean;
                                    trust?: string;
                                    products?: string;
                                })[];
                            };
                            pauseReasons?: {
                                id: string;
                                en: string;
                            }[];
                            closeReasons?: {
                                id: string;
                                en: string;
                            }[];
                            /** Format: byte */
                            logo?: string;
                            colours?: {
                                main?: string;
                                call?: string;
                            };
                            ticket?: {
                                lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                footer?: {
                                    id: string;
                                    en: string;
                                };
                            };
                            walls?: {
                                name: string;
                                services?: string[];
                                booths?: number[];
                            }[];
                            services: {
                                letter: string;
                                unit: string;
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /** @default [] */
                                matters: {
                                    id: string;
                                    en: string;
                                }[];
                                asksMatter?: boolean;
                                outcomes?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** @default 300 */
                                targetSeconds: number;
                                /** @default 480 */
                                typicalSeconds: number;
                                standard?: {
                                    [key: string]: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                hours?: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                lastTicket?: {
                                    /** @enum {string} */
                                    by: "clock";
                                    minutesBefore: number;
                                } | {
                                    /** @enum {string} */
                                    by: "forecast";
                                };
                            }[];
                            booths: {
                                number: number;
                                name?: string;
                                services: string[];
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** Format: date-time */
                        at: string;
                        by: string;
                        why: string | null;
                        /** @enum {string} */
                        source: "file" | "settings";
                        settings: {
                            name: {
                                id: string;
                                en: string;
                            };
                            /**
                             * @default {
                             *       "id": "loket",
                             *       "en": "booth"
                             *     }
                             */
                            place: {
                                id: string;
                                en: string;
                            };
                            timezone: string;
                            opens: string;
                            closes: string;
                            calendar?: {
                                weekly: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                /** @default [] */
                                periods: {
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                }[];
                                /** @default shipped */
                                holidays: "shipped" | "none" | {
                                    year: number;
                                    holidays: string[];
                                    /** @default [] */
                                    leave: string[];
                                    set?: {
                                        at: number;
                                        by: string;
                                    };
                                }[];
                                /** @default [] */
                                special: {
                                    /** Format: date */
                                    date: string;
                                    /** @default [] */
                                    hours: {
                                        from: string;
                                        to: string;
                                    }[];
                                    why: {
                                        id: string;
                                        en: string;
                                    };
                                }[];
                            };
                            /** @default false */
                            alwaysOpen: boolean;
                            /** @default 50 */
                            prioritySharePercent: number;
                            /** @default 1800 */
                            overdueSeconds: number;
                            /** @default 60 */
                            atRiskPercent: number;
                            /** @default null */
                            autoCallSeconds: number | null;
                            leastCallSeconds?: number;
                            absentAfterSeconds?: number | null;
                            returnMinutes?: number;
                            furtherServices?: number;
                            kiosk?: {
                                languages?: string[];
                                secondStep?: boolean;
                                welcome?: {
                                    id: string;
                                    en: string;
                                };
                                note?: {
                                    id: string;
                                    en: string;
                                };
                                scanner?: boolean;
                                idleSeconds?: number;
                            };
                            keepPeopleDays?: {
                                priority?: number;
                                notice?: number;
                                case?: number;
                                rating?: number;
                                note?: number;
                            };
                            phoneCountry?: string;
                            ratingLevels?: {
                                id: string;
                                en: string;
                            }[];
                            surveys?: {
                                /** Format: date */
                                from: string;
                                elements: {
                                    key: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    answers: [
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        }
                                    ];
                                    weight?: number;
                                }[];
                            }[];
                            officersNamedFor?: ("supervisor" | "administrator")[];
                            applicantsNamedFor?: ("supervisor" | "administrator")[];
                            ombudsman?: {
                                schemes?: ({
                                    /** @enum {string} */
                                    kind: "bands";
                                    from: number;
                                    bands: {
                                        least: number;
                                        letter: string | null;
                                        label: {
                                            id: string;
                                            en: string;
                                        } | null;
                                        /** @enum {string} */
                                        zone: "green" | "yellow" | "red";
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    from: number;
                                    labels: {
                                        id: string;
                                        en: string;
                                    }[];
                                })[];
                                /** @default [] */
                                judgements: ({
                                    /** @enum {string} */
                                    kind: "score";
                                    year: number;
                                    score: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    year: number;
                                    label: string;
                                    maladministration: boolean;
                                    trust?: string;
                                    products?: string;
                                })[];
                            };
                            pauseReasons?: {
                                id: string;
                                en: string;
                            }[];
                            closeReasons?: {
                                id: string;
                                en: string;
                            }[];
                            /** Format: byte */
                            logo?: string;
                            colours?: {
                                main?: string;
                                call?: string;
                            };
                            ticket?: {
                                lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                footer?: {
                                    id: string;
                                    en: string;
                                };
                            };
                            walls?: {
                                name: string;
                                services?: string[];
                                booths?: number[];
                            }[];
                            services: {
                                letter: string;
                                unit: string;
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /** @default [] */
                                matters: {
                                    id: string;
                                    en: string;
                                }[];
                                asksMatter?: boolean;
                                outcomes?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** @default 300 */
                                targetSeconds: number;
                                /** @default 480 */
                                typicalSeconds: number;
                                standard?: {
                                    [key: string]: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                hours?: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                lastTicket?: {
                                    /** @enum {string} */
                                    by: "clock";
                                    minutesBefore: number;
                                } | {
                                    /** @enum {string} */
                                    by: "forecast";
                                };
                            }[];
                            booths: {
                                number: number;
                                name?: string;
                                services: string[];
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @example changeSettings-1 */
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "name": {
                 *           "id": "Balai Layanan",
                 *           "en": "Service Hall"
                 *         },
                 *         "timezone": "Asia/Jakarta",
                 *         "opens": "08:00",
                 *         "closes": "15:00",
                 *         "services": [
                 *           {
                 *             "letter": "A",
                 *             "unit": "Dukcapil",
                 *             "name": {
                 *               "id": "KTP",
                 *               "en": "Identity cards"
                 *             }
                 *           }
                 *         ],
                 *         "booths": [
                 *           {
                 *             "number": 1,
                 *             "services": [
                 *               "A"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "why": "Ramadan"
                 *     }
                 */
                "application/json": {
                    settings: unknown;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** Format: date-time */
                        at: string;
                        by: string;
                        why: string | null;
                        /** @enum {string} */
                        source: "file" | "settings";
                        settings: {
                            name: {
                                id: string;
                                en: string;
                            };
                            /**
                             * @default {
                             *       "id": "loket",
                             *       "en": "booth"
                             *     }
                             */
                            place: {
                                id: string;
                                en: string;
                            };
                            timezone: string;
                            opens: string;
                            closes: string;
                            calendar?: {
                                weekly: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                /** @default [] */
                                periods: {
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                }[];
                                /** @default shipped */
                                holidays: "shipped" | "none" | {
                                    year: number;
                                    holidays: string[];
                                    /** @default [] */
                                    leave: string[];
                                    set?: {
                                        at: number;
                                        by: string;
                                    };
                                }[];
                                /** @default [] */
                                special: {
                                    /** Format: date */
                                    date: string;
                                    /** @default [] */
                                    hours: {
                                        from: string;
                                        to: string;
                                    }[];
                                    why: {
                                        id: string;
                                        en: string;
                                    };
                                }[];
                            };
                            /** @default false */
                            alwaysOpen: boolean;
                            /** @default 50 */
                            prioritySharePercent: number;
                            /** @default 1800 */
                            overdueSeconds: number;
                            /** @default 60 */
                            atRiskPercent: number;
                            /** @default null */
                            autoCallSeconds: number | null;
                            leastCallSeconds?: number;
                            absentAfterSeconds?: number | null;
                            returnMinutes?: number;
                            furtherServices?: number;
                            kiosk?: {
                                languages?: string[];
                                secondStep?: boolean;
                                welcome?: {
                                    id: string;
                                    en: string;
                                };
                                note?: {
                                    id: string;
                                    en: string;
                                };
                                scanner?: boolean;
                                idleSeconds?: number;
                            };
                            keepPeopleDays?: {
                                priority?: number;
                                notice?: number;
                                case?: number;
                                rating?: number;
                                note?: number;
                            };
                            phoneCountry?: string;
                            ratingLevels?: {
                                id: string;
                                en: string;
                            }[];
                            surveys?: {
                                /** Format: date */
                                from: string;
                                elements: {
                                    key: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    answers: [
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        }
                                    ];
                                    weight?: number;
                                }[];
                            }[];
                            officersNamedFor?: ("supervisor" | "administrator")[];
                            applicantsNamedFor?: ("supervisor" | "administrator")[];
                            ombudsman?: {
                                schemes?: ({
                                    /** @enum {string} */
                                    kind: "bands";
                                    from: number;
                                    bands: {
                                        least: number;
                                        letter: string | null;
                                        label: {
                                            id: string;
                                            en: string;
                                        } | null;
                                        /** @enum {string} */
                                        zone: "green" | "yellow" | "red";
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    from: number;
                                    labels: {
                                        id: string;
                                        en: string;
                                    }[];
                                })[];
                                /** @default [] */
                                judgements: ({
                                    /** @enum {string} */
                                    kind: "score";
                                    year: number;
                                    score: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    year: number;
                                    label: string;
                                    maladministration: boolean;
                                    trust?: string;
                                    products?: string;
                                })[];
                            };
                            pauseReasons?: {
                                id: string;
                                en: string;
                            }[];
                            closeReasons?: {
                                id: string;
                                en: string;
                            }[];
                            /** Format: byte */
                            logo?: string;
                            colours?: {
                                main?: string;
                                call?: string;
                            };
                            ticket?: {
                                lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                footer?: {
                                    id: string;
                                    en: string;
                                };
                            };
                            walls?: {
                                name: string;
                                services?: string[];
                                booths?: number[];
                            }[];
                            services: {
                                letter: string;
                                unit: string;
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /** @default [] */
                                matters: {
                                    id: string;
                                    en: string;
                                }[];
                                asksMatter?: boolean;
                                outcomes?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** @default 300 */
                                targetSeconds: number;
                                /** @default 480 */
                                typicalSeconds: number;
                                standard?: {
                                    [key: string]: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                hours?: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                lastTicket?: {
                                    /** @enum {string} */
                                    by: "clock";
                                    minutesBefore: number;
                                } | {
                                    /** @enum {string} */
                                    by: "forecast";
                                };
                            }[];
                            booths: {
                                number: number;
                                name?: string;
                                services: string[];
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    settingsSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    settingsHistory: {
        parameters: {
            query?: {
                /** @example 1772416443000 */
                before?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            version: number;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            why: string | null;
                            /** @enum {string} */
                            source: "file" | "settings";
                            differences: {
                                path: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                        next: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    checkSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "name": {
                 *           "id": "Balai Layanan",
                 *           "en": "Service Hall"
                 *         },
                 *         "timezone": "Asia/Jakarta",
                 *         "opens": "08:00",
                 *         "closes": "15:00",
                 *         "services": [
                 *           {
                 *             "letter": "A",
                 *             "unit": "Dukcapil",
                 *             "name": {
                 *               "id": "KTP",
                 *               "en": "Identity cards"
                 *             }
                 *           }
                 *         ],
                 *         "booths": [
                 *           {
                 *             "number": 1,
                 *             "services": [
                 *               "A"
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    settings: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            path: string;
                            kind: string;
                            message: string;
                            values: {
                                [key: string]: string | number;
                            };
                        }[];
                        effects: {
                            path: string;
                            kind: string;
                            message: string;
                            values: {
                                [key: string]: string | number;
                            };
                        }[];
                        differences: {
                            path: string;
                            before: unknown;
                            after: unknown;
                        }[];
                        days: {
                            date: string;
                            hours: {
                                from: string;
                                to: string;
                            }[];
                            as: ("holiday" | "leave" | "special" | "period") | null;
                            why: {
                                id: string;
                                en: string;
                            } | null;
                            services: {
                                letter: string;
                                hours: {
                                    from: string;
                                    to: string;
                                }[];
                            }[];
                        }[];
                        yearsMissing: number[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    undoSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @example undoSettings-1 */
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "why": "The office opens as before."
                 *     }
                 */
                "application/json": {
                    why: string;
                    to?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** Format: date-time */
                        at: string;
                        by: string;
                        why: string | null;
                        /** @enum {string} */
                        source: "file" | "settings";
                        settings: {
                            name: {
                                id: string;
                                en: string;
                            };
                            /**
                             * @default {
                             *       "id": "loket",
                             *       "en": "booth"
                             *     }
                             */
                            place: {
                                id: string;
                                en: string;
                            };
                            timezone: string;
                            opens: string;
                            closes: string;
                            calendar?: {
                                weekly: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                /** @default [] */
                                periods: {
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                }[];
                                /** @default shipped */
                                holidays: "shipped" | "none" | {
                                    year: number;
                                    holidays: string[];
                                    /** @default [] */
                                    leave: string[];
                                    set?: {
                                        at: number;
                                        by: string;
                                    };
                                }[];
                                /** @default [] */
                                special: {
                                    /** Format: date */
                                    date: string;
                                    /** @default [] */
                                    hours: {
                                        from: string;
                                        to: string;
                                    }[];
                                    why: {
                                        id: string;
                                        en: string;
                                    };
                                }[];
                            };
                            /** @default false */
                            alwaysOpen: boolean;
                            /** @default 50 */
                            prioritySharePercent: number;
                            /** @default 1800 */
                            overdueSeconds: number;
                            /** @default 60 */
                            atRiskPercent: number;
                            /** @default null */
                            autoCallSeconds: number | null;
                            leastCallSeconds?: number;
                            absentAfterSeconds?: number | null;
                            returnMinutes?: number;
                            furtherServices?: number;
                            kiosk?: {
                                languages?: string[];
                                secondStep?: boolean;
                                welcome?: {
                                    id: string;
                                    en: string;
                                };
                                note?: {
                                    id: string;
                                    en: string;
                                };
                                scanner?: boolean;
                                idleSeconds?: number;
                            };
                            keepPeopleDays?: {
                                priority?: number;
                                notice?: number;
                                case?: number;
                                rating?: number;
                                note?: number;
                            };
                            phoneCountry?: string;
                            ratingLevels?: {
                                id: string;
                                en: string;
                            }[];
                            surveys?: {
                                /** Format: date */
                                from: string;
                                elements: {
                                    key: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    answers: [
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        },
                                        {
                                            id: string;
                                            en: string;
                                        }
                                    ];
                                    weight?: number;
                                }[];
                            }[];
                            officersNamedFor?: ("supervisor" | "administrator")[];
                            applicantsNamedFor?: ("supervisor" | "administrator")[];
                            ombudsman?: {
                                schemes?: ({
                                    /** @enum {string} */
                                    kind: "bands";
                                    from: number;
                                    bands: {
                                        least: number;
                                        letter: string | null;
                                        label: {
                                            id: string;
                                            en: string;
                                        } | null;
                                        /** @enum {string} */
                                        zone: "green" | "yellow" | "red";
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    from: number;
                                    labels: {
                                        id: string;
                                        en: string;
                                    }[];
                                })[];
                                /** @default [] */
                                judgements: ({
                                    /** @enum {string} */
                                    kind: "score";
                                    year: number;
                                    score: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "opinion";
                                    year: number;
                                    label: string;
                                    maladministration: boolean;
                                    trust?: string;
                                    products?: string;
                                })[];
                            };
                            pauseReasons?: {
                                id: string;
                                en: string;
                            }[];
                            closeReasons?: {
                                id: string;
                                en: string;
                            }[];
                            /** Format: byte */
                            logo?: string;
                            colours?: {
                                main?: string;
                                call?: string;
                            };
                            ticket?: {
                                lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                footer?: {
                                    id: string;
                                    en: string;
                                };
                            };
                            walls?: {
                                name: string;
                                services?: string[];
                                booths?: number[];
                            }[];
                            services: {
                                letter: string;
                                unit: string;
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /** @default [] */
                                matters: {
                                    id: string;
                                    en: string;
                                }[];
                                asksMatter?: boolean;
                                outcomes?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** @default 300 */
                                targetSeconds: number;
                                /** @default 480 */
                                typicalSeconds: number;
                                standard?: {
                                    [key: string]: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                hours?: {
                                    /** @default [] */
                                    mon: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    tue: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    wed: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    thu: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    fri: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sat: {
                                        from: string;
                                        to: string;
                                    }[];
                                    /** @default [] */
                                    sun: {
                                        from: string;
                                        to: string;
                                    }[];
                                };
                                lastTicket?: {
                                    /** @enum {string} */
                                    by: "clock";
                                    minutesBefore: number;
                                } | {
                                    /** @enum {string} */
                                    by: "forecast";
                                };
                            }[];
                            booths: {
                                number: number;
                                name?: string;
                                services: string[];
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    settingsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: {
                            settings: {
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /**
                                 * @default {
                                 *       "id": "loket",
                                 *       "en": "booth"
                                 *     }
                                 */
                                place: {
                                    id: string;
                                    en: string;
                                };
                                timezone: string;
                                opens: string;
                                closes: string;
                                calendar?: {
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                    /** @default [] */
                                    periods: {
                                        name: {
                                            id: string;
                                            en: string;
                                        };
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                        weekly: {
                                            /** @default [] */
                                            mon: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            tue: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            wed: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            thu: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            fri: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            sat: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            sun: {
                                                from: string;
                                                to: string;
                                            }[];
                                        };
                                    }[];
                                    /** @default shipped */
                                    holidays: "shipped" | "none" | {
                                        year: number;
                                        holidays: string[];
                                        /** @default [] */
                                        leave: string[];
                                        set?: {
                                            at: number;
                                            by: string;
                                        };
                                    }[];
                                    /** @default [] */
                                    special: {
                                        /** Format: date */
                                        date: string;
                                        /** @default [] */
                                        hours: {
                                            from: string;
                                            to: string;
                                        }[];
                                        why: {
                                            id: string;
                                            en: string;
                                        };
                                    }[];
                                };
                                /** @default false */
                                alwaysOpen: boolean;
                                /** @default 50 */
                                prioritySharePercent: number;
                                /** @default 1800 */
                                overdueSeconds: number;
                                /** @default 60 */
                                atRiskPercent: number;
                                /** @default null */
                                autoCallSeconds: number | null;
                                leastCallSeconds?: number;
                                absentAfterSeconds?: number | null;
                                returnMinutes?: number;
                                furtherServices?: number;
                                kiosk?: {
                                    languages?: string[];
                                    secondStep?: boolean;
                                    welcome?: {
                                        id: string;
                                        en: string;
                                    };
                                    note?: {
                                        id: string;
                                        en: string;
                                    };
                                    scanner?: boolean;
                                    idleSeconds?: number;
                                };
                                keepPeopleDays?: {
                                    priority?: number;
                                    notice?: number;
                                    case?: number;
                                    rating?: number;
                                    note?: number;
                                };
                                phoneCountry?: string;
                                ratingLevels?: {
                                    id: string;
                                    en: string;
                                }[];
                                surveys?: {
                                    /** Format: date */
                                    from: string;
                                    elements: {
                                        key: string;
                                        name: {
                                            id: string;
                                            en: string;
                                        };
                                        answers: [
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            }
                                        ];
                                        weight?: number;
                                    }[];
                                }[];
                                officersNamedFor?: ("supervisor" | "administrator")[];
                                applicantsNamedFor?: ("supervisor" | "administrator")[];
                                ombudsman?: {
                                    schemes?: ({
                                        /** @enum {string} */
                                        kind: "bands";
                                        from: number;
                                        bands: {
                                            least: number;
                                            letter: string | null;
                                            label: {
                                                id: string;
                                                en: string;
                                            } | null;
                                            /** @enum {string} */
                                            zone: "green" | "yellow" | "red";
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "opinion";
                                        from: number;
                                        labels: {
                                            id: string;
                                            en: string;
                                        }[];
                                    })[];
                                    /** @default [] */
                                    judgements: ({
                                        /** @enum {string} */
                                        kind: "score";
                                        year: number;
                                        score: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "opinion";
                                        year: number;
                                        label: string;
                                        maladministration: boolean;
                                        trust?: string;
                                        products?: string;
                                    })[];
                                };
                                pauseReasons?: {
                                    id: string;
                                    en: string;
                                }[];
                                closeReasons?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** Format: byte */
                                logo?: string;
                                colours?: {
                                    main?: string;
                                    call?: string;
                                };
                                ticket?: {
                                    lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                    footer?: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                walls?: {
                                    name: string;
                                    services?: string[];
                                    booths?: number[];
                                }[];
                                services: {
                                    letter: string;
                                    unit: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** @default [] */
                                    matters: {
                                        id: string;
                                        en: string;
                                    }[];
                                    asksMatter?: boolean;
                                    outcomes?: {
                                        id: string;
                                        en: string;
                                    }[];
                                    /** @default 300 */
                                    targetSeconds: number;
                                    /** @default 480 */
                                    typicalSeconds: number;
                                    standard?: {
                                        [key: string]: {
                                            id: string;
                                            en: string;
                                        };
                                    };
                                    hours?: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                    lastTicket?: {
                                        /** @enum {string} */
                                        by: "clock";
                                        minutesBefore: number;
                                    } | {
                                        /** @enum {string} */
                                        by: "forecast";
                                    };
                                }[];
                                booths: {
                                    number: number;
                                    name?: string;
                                    services: string[];
                                }[];
                            };
                            why: string;
                            goesLiveOn: string | null;
                            version: number;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            refused: {
                                /** Format: date-time */
                                at: string;
                                message: string;
                            } | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    keepSettingsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "name": {
                 *           "id": "Balai Layanan",
                 *           "en": "Service Hall"
                 *         },
                 *         "timezone": "Asia/Jakarta",
                 *         "opens": "08:00",
                 *         "closes": "15:00",
                 *         "services": [
                 *           {
                 *             "letter": "A",
                 *             "unit": "Dukcapil",
                 *             "name": {
                 *               "id": "KTP",
                 *               "en": "Identity cards"
                 *             }
                 *           }
                 *         ],
                 *         "booths": [
                 *           {
                 *             "number": 1,
                 *             "services": [
                 *               "A"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "why": "Ramadan",
                 *       "goesLiveOn": "2099-02-18"
                 *     }
                 */
                "application/json": {
                    settings: unknown;
                    why: string;
                    goesLiveOn: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: {
                            settings: {
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /**
                                 * @default {
                                 *       "id": "loket",
                                 *       "en": "booth"
                                 *     }
                                 */
                                place: {
                                    id: string;
                                    en: string;
                                };
                                timezone: string;
                                opens: string;
                                closes: string;
                                calendar?: {
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                    /** @default [] */
                                    periods: {
                                        name: {
                                            id: string;
                                            en: string;
                                        };
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                        weekly: {
                                            /** @default [] */
                                            mon: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            tue: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            wed: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            thu: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            fri: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            sat: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            sun: {
                                                from: string;
                                                to: string;
                                            }[];
                                        };
                                    }[];
                                    /** @default shipped */
                                    holidays: "shipped" | "none" | {
                                        year: number;
                                        holidays: string[];
                                        /** @default [] */
                                        leave: string[];
                                        set?: {
                                            at: number;
                                            by: string;
                                        };
                                    }[];
                                    /** @default [] */
                                    special: {
                                        /** Format: date */
                                        date: string;
                                        /** @default [] */
                                        hours: {
                                            from: string;
                                            to: string;
                                        }[];
                                        why: {
                                            id: string;
                                            en: string;
                                        };
                                    }[];
                                };
                                /** @default false */
                                alwaysOpen: boolean;
                                /** @default 50 */
                                prioritySharePercent: number;
                                /** @default 1800 */
                                overdueSeconds: number;
                                /** @default 60 */
                                atRiskPercent: number;
                                /** @default null */
                                autoCallSeconds: number | null;
                                leastCallSeconds?: number;
                                absentAfterSeconds?: number | null;
                                returnMinutes?: number;
                                furtherServices?: number;
                                kiosk?: {
                                    languages?: string[];
                                    secondStep?: boolean;
                                    welcome?: {
                                        id: string;
                                        en: string;
                                    };
                                    note?: {
                                        id: string;
                                        en: string;
                                    };
                                    scanner?: boolean;
                                    idleSeconds?: number;
                                };
                                keepPeopleDays?: {
                                    priority?: number;
                                    notice?: number;
                                    case?: number;
                                    rating?: number;
                                    note?: number;
                                };
                                phoneCountry?: string;
                                ratingLevels?: {
                                    id: string;
                                    en: string;
                                }[];
                                surveys?: {
                                    /** Format: date */
                                    from: string;
                                    elements: {
                                        key: string;
                                        name: {
                                            id: string;
                                            en: string;
                                        };
                                        answers: [
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            }
                                        ];
                                        weight?: number;
                                    }[];
                                }[];
                                officersNamedFor?: ("supervisor" | "administrator")[];
                                applicantsNamedFor?: ("supervisor" | "administrator")[];
                                ombudsman?: {
                                    schemes?: ({
                                        /** @enum {string} */
                                        kind: "bands";
                                        from: number;
                                        bands: {
                                            least: number;
                                            letter: string | null;
                                            label: {
                                                id: string;
                                                en: string;
                                            } | null;
                                            /** @enum {string} */
                                            zone: "green" | "yellow" | "red";
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "opinion";
                                        from: number;
                                        labels: {
                                            id: string;
                                            en: string;
                                        }[];
                                    })[];
                                    /** @default [] */
                                    judgements: ({
                                        /** @enum {string} */
                                        kind: "score";
                                        year: number;
                                        score: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "opinion";
                                        year: number;
                                        label: string;
                                        maladministration: boolean;
                                        trust?: string;
                                        products?: string;
                                    })[];
                                };
                                pauseReasons?: {
                                    id: string;
                                    en: string;
                                }[];
                                closeReasons?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** Format: byte */
                                logo?: string;
                                colours?: {
                                    main?: string;
                                    call?: string;
                                };
                                ticket?: {
                                    lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                    footer?: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                walls?: {
                                    name: string;
                                    services?: string[];
                                    booths?: number[];
                                }[];
                                services: {
                                    letter: string;
                                    unit: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** @default [] */
                                    matters: {
                                        id: string;
                                        en: string;
                                    }[];
                                    asksMatter?: boolean;
                                    outcomes?: {
                                        id: string;
                                        en: string;
                                    }[];
                                    /** @default 300 */
                                    targetSeconds: number;
                                    /** @default 480 */
                                    typicalSeconds: number;
                                    standard?: {
                                        [key: string]: {
                                            id: string;
                                            en: string;
                                        };
                                    };
                                    hours?: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                    lastTicket?: {
                                        /** @enum {string} */
                                        by: "clock";
                                        minutesBefore: number;
                                    } | {
                                        /** @enum {string} */
                                        by: "forecast";
                                    };
                                }[];
                                booths: {
                                    number: number;
                                    name?: string;
                                    services: string[];
                                }[];
                            };
                            why: string;
                            goesLiveOn: string | null;
                            version: number;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            refused: {
                                /** Format: date-time */
                                at: string;
                                message: string;
                            } | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    dropSettingsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: {
                            settings: {
                                name: {
                                    id: string;
                                    en: string;
                                };
                                /**
                                 * @default {
                                 *       "id": "loket",
                                 *       "en": "booth"
                                 *     }
                                 */
                                place: {
                                    id: string;
                                    en: string;
                                };
                                timezone: string;
                                opens: string;
                                closes: string;
                                calendar?: {
                                    weekly: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                    /** @default [] */
                                    periods: {
                                        name: {
                                            id: string;
                                            en: string;
                                        };
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                        weekly: {
                                            /** @default [] */
                                            mon: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            tue: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            wed: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            thu: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            fri: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            sat: {
                                                from: string;
                                                to: string;
                                            }[];
                                            /** @default [] */
                                            sun: {
                                                from: string;
                                                to: string;
                                            }[];
                                        };
                                    }[];
                                    /** @default shipped */
                                    holidays: "shipped" | "none" | {
                                        year: number;
                                        holidays: string[];
                                        /** @default [] */
                                        leave: string[];
                                        set?: {
                                            at: number;
                                            by: string;
                                        };
                                    }[];
                                    /** @default [] */
                                    special: {
                                        /** Format: date */
                                        date: string;
                                        /** @default [] */
                                        hours: {
                                            from: string;
                                            to: string;
                                        }[];
                                        why: {
                                            id: string;
                                            en: string;
                                        };
                                    }[];
                                };
                                /** @default false */
                                alwaysOpen: boolean;
                                /** @default 50 */
                                prioritySharePercent: number;
                                /** @default 1800 */
                                overdueSeconds: number;
                                /** @default 60 */
                                atRiskPercent: number;
                                /** @default null */
                                autoCallSeconds: number | null;
                                leastCallSeconds?: number;
                                absentAfterSeconds?: number | null;
                                returnMinutes?: number;
                                furtherServices?: number;
                                kiosk?: {
                                    languages?: string[];
                                    secondStep?: boolean;
                                    welcome?: {
                                        id: string;
                                        en: string;
                                    };
                                    note?: {
                                        id: string;
                                        en: string;
                                    };
                                    scanner?: boolean;
                                    idleSeconds?: number;
                                };
                                keepPeopleDays?: {
                                    priority?: number;
                                    notice?: number;
                                    case?: number;
                                    rating?: number;
                                    note?: number;
                                };
                                phoneCountry?: string;
                                ratingLevels?: {
                                    id: string;
                                    en: string;
                                }[];
                                surveys?: {
                                    /** Format: date */
                                    from: string;
                                    elements: {
                                        key: string;
                                        name: {
                                            id: string;
                                            en: string;
                                        };
                                        answers: [
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            },
                                            {
                                                id: string;
                                                en: string;
                                            }
                                        ];
                                        weight?: number;
                                    }[];
                                }[];
                                officersNamedFor?: ("supervisor" | "administrator")[];
                                applicantsNamedFor?: ("supervisor" | "administrator")[];
                                ombudsman?: {
                                    schemes?: ({
                                        /** @enum {string} */
                                        kind: "bands";
                                        from: number;
                                        bands: {
                                            least: number;
                                            letter: string | null;
                                            label: {
                                                id: string;
                                                en: string;
                                            } | null;
                                            /** @enum {string} */
                                            zone: "green" | "yellow" | "red";
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "opinion";
                                        from: number;
                                        labels: {
                                            id: string;
                                            en: string;
                                        }[];
                                    })[];
                                    /** @default [] */
                                    judgements: ({
                                        /** @enum {string} */
                                        kind: "score";
                                        year: number;
                                        score: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "opinion";
                                        year: number;
                                        label: string;
                                        maladministration: boolean;
                                        trust?: string;
                                        products?: string;
                                    })[];
                                };
                                pauseReasons?: {
                                    id: string;
                                    en: string;
                                }[];
                                closeReasons?: {
                                    id: string;
                                    en: string;
                                }[];
                                /** Format: byte */
                                logo?: string;
                                colours?: {
                                    main?: string;
                                    call?: string;
                                };
                                ticket?: {
                                    lines: ("logo" | "number" | "service" | "unit" | "priority" | "call-by" | "ahead" | "wait" | "further" | "where-to-wait" | "missed" | "qr" | "scan" | "hall" | "issued" | "free" | "footer")[];
                                    footer?: {
                                        id: string;
                                        en: string;
                                    };
                                };
                                walls?: {
                                    name: string;
                                    services?: string[];
                                    booths?: number[];
                                }[];
                                services: {
                                    letter: string;
                                    unit: string;
                                    name: {
                                        id: string;
                                        en: string;
                                    };
                                    /** @default [] */
                                    matters: {
                                        id: string;
                                        en: string;
                                    }[];
                                    asksMatter?: boolean;
                                    outcomes?: {
                                        id: string;
                                        en: string;
                                    }[];
                                    /** @default 300 */
                                    targetSeconds: number;
                                    /** @default 480 */
                                    typicalSeconds: number;
                                    standard?: {
                                        [key: string]: {
                                            id: string;
                                            en: string;
                                        };
                                    };
                                    hours?: {
                                        /** @default [] */
                                        mon: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        tue: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        wed: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        thu: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        fri: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sat: {
                                            from: string;
                                            to: string;
                                        }[];
                                        /** @default [] */
                                        sun: {
                                            from: string;
                                            to: string;
                                        }[];
                                    };
                                    lastTicket?: {
                                        /** @enum {string} */
                                        by: "clock";
                                        minutesBefore: number;
                                    } | {
                                        /** @enum {string} */
                                        by: "forecast";
                                    };
                                }[];
                                booths: {
                                    number: number;
                                    name?: string;
                                    services: string[];
                                }[];
                            };
                            why: string;
                            goesLiveOn: string | null;
                            version: number;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            refused: {
                                /** Format: date-time */
                                at: string;
                                message: string;
                            } | null;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    drawTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "name": {
                 *           "id": "Balai Layanan",
                 *           "en": "Service Hall"
                 *         },
                 *         "timezone": "Asia/Jakarta",
                 *         "opens": "08:00",
                 *         "closes": "15:00",
                 *         "services": [
                 *           {
                 *             "letter": "A",
                 *             "unit": "Dukcapil",
                 *             "name": {
                 *               "id": "KTP",
                 *               "en": "Identity cards"
                 *             }
                 *           }
                 *         ],
                 *         "booths": [
                 *           {
                 *             "number": 1,
                 *             "services": [
                 *               "A"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "paper": 80,
                 *       "language": "id",
                 *       "priority": "normal"
                 *     }
                 */
                "application/json": {
                    settings: unknown;
                    paper: 80 | 58;
                    /** @default id */
                    language?: string;
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "normal" | "priority";
                };
            };
        };
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    findTickets: {
        parameters: {
            query?: {
                /** @example 3 */
                number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tickets: {
                            id: string;
                            number: string;
                            /** Format: date */
                            paperDate?: string;
                            service: string;
                            /** @enum {string} */
                            priority: "normal" | "priority";
                            priorityReason: ("elderly" | "disabled" | "pregnant-or-nursing" | "with-child" | "disaster-victim") | null;
                            language: string;
                            /** @enum {string} */
                            state: "waiting" | "called" | "serving" | "parked" | "done" | "escalated" | "no-show" | "cancelled" | "expired";
                            /** @enum {string} */
                            paper: "none" | "pending" | "printed" | "not-printed" | "unknown";
                            /** Format: date-time */
                            issuedAt: string;
                            /** Format: date-time */
                            callBy: string;
                            calledAt: string | null;
                            firstCalledAt: string | null;
                            servingAt: string | null;
                            endedAt: string | null;
                            booth: number | null;
                            calls: number;
                            transfers: number;
                            further?: string[];
                            legs?: {
                                service: string;
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                callBy: string;
                                calledAt: string | null;
                                /** Format: date-time */
                                endedAt: string;
                                booth: number;
                                /** @enum {string} */
                                state: "done" | "escalated";
                            }[];
                            /** Format: date-time */
                            legFrom?: string;
                            rank: number;
                            /** Format: date-time */
                            returnedAt?: string;
                            /** Format: date-time */
                            transferredAt?: string;
                            /** Format: date-time */
                            atRiskAt?: string;
                            /** Format: date-time */
                            missedAt?: string;
                            /** @enum {string} */
                            missCause?: "no-booth-open" | "all-busy" | "idle-officer" | "absent-officer" | "call-undone" | "withdrawn-by-staff" | "printer-down" | "system-down";
                            /** Format: date-time */
                            acknowledgedAt?: string;
                            /** @enum {string} */
                            why?: "earliest" | "priority" | "missed" | "overdue" | "still-in-time" | "others-can-wait" | "supervisor";
                            auto?: boolean;
                            reason?: string;
                            matter?: string;
                            outcome?: string;
                            returnUntil: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketIssue: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketIssue-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "A",
                 *       "language": "en"
                 *     }
                 */
                "application/json": {
                    service: string;
                    further?: string[];
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "normal" | "priority";
                    /** @default null */
                    priorityReason?: ("elderly" | "disabled" | "pregnant-or-nursing" | "with-child" | "disaster-victim") | null;
                    /** @default id */
                    language?: string;
                    /** Format: date-time */
                    notAfter?: string;
                    ticketId?: string;
                    token?: string;
                    paper?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedTicket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketScan: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketScan-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "sJx1f0rZ8mKqPz3AbQ4w7g"
                 *     }
                 */
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedTicket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketPrinted: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketPrinted-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default false */
                    copy?: boolean;
                    /** @default  */
                    detail?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketPrintFailed: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketPrintFailed-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "not-printed",
                 *       "detail": "The paper is out."
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    outcome: "not-printed" | "unknown";
                    /** @default false */
                    copy?: boolean;
                    /** @default  */
                    detail?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    printerStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @example printerStatus-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "printer": {
                 *         "state": "paper-low",
                 *         "canPrint": true
                 *       }
                 *     }
                 */
                "application/json": {
                    printer: {
                        /** @enum {string} */
                        state: "ready" | "paper-low" | "paper-out" | "cover-open" | "cutter-error" | "overheated" | "ticket-not-taken" | "offline" | "error" | "unknown";
                        canPrint: boolean;
                        /** @default  */
                        detail?: string;
                        /** @default  */
                        model?: string;
                        /** @default  */
                        url?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    kioskStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @example kioskStatus-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "troubles": [
                 *         {
                 *           "code": "disk-full",
                 *           "since": "2026-03-02T08:00:00+07:00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    troubles: {
                        /** @enum {string} */
                        code: "disk-full" | "clock-wrong" | "screen-failed" | "record-missing" | "record-changed" | "booth-left" | "follower-behind" | "channel-down" | "messages-given-up" | "webhook-disabled" | "settings-draft";
                        /** Format: date-time */
                        since: string;
                        /** @default  */
                        detail?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketCopy-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paper": "kiosk-1"
                 *     }
                 */
                "application/json": {
                    paper: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketChange: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketChange-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "language": "en",
                 *       "priority": "priority",
                 *       "priorityReason": "elderly"
                 *     }
                 */
                "application/json": {
                    language?: string;
                    /** @enum {string} */
                    priority?: "normal" | "priority";
                    /** @enum {string} */
                    priorityReason?: "elderly" | "disabled" | "pregnant-or-nursing" | "with-child" | "disaster-victim";
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketReturn-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketNotify: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketNotify-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "0812 3456 7890",
                 *       "consent": true
                 *     }
                 */
                "application/json": {
                    phone?: string;
                    email?: string;
                    /** @enum {boolean} */
                    consent: true;
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothOpen-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothPause: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothPause-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothClose: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothClose-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothNext: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothNext-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"] | null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketRecall: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketRecall-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    ticketId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketServe: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketServe-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    ticketId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketFinish: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketFinish-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    ticketId?: string;
                    matter?: string;
                    outcome?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketEscalate: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketEscalate-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "matter": "Pengesahan peraturan perusahaan",
                 *       "contact": {
                 *         "name": "Ani Wijaya",
                 *         "phone": "0812-3456-7890"
                 *       }
                 *     }
                 */
                "application/json": {
                    ticketId?: string;
                    matter?: string;
                    contact?: {
                        name?: string;
                        phone?: string;
                        email?: string;
                    };
                    note?: string;
                    documents?: string[];
                    /** Format: date */
                    dueDate?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketNoShow: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketNoShow-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    ticketId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketTransfer-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "B"
                 *     }
                 */
                "application/json": {
                    ticketId?: string;
                    service: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketDropFurther: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketDropFurther-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The second matter needs a paper that is at home."
                 *     }
                 */
                "application/json": {
                    ticketId?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketPark: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketPark-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    ticketId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothPanic: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothPanic-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    panicTake: {
        parameters: {
            query?: never;
            header?: {
                /** @example panicTake-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    panicEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @example panicEnd-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "word": "A quarrel, settled. Security was there."
                 *     }
                 */
                "application/json": {
                    word: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothUndo-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    ticketId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketResume: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketResume-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticketId": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c"
                 *     }
                 */
                "application/json": {
                    ticketId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    displayStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @example displayStatus-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "panels": [
                 *         {
                 *           "panel": "booth-3",
                 *           "shows": "booth",
                 *           "booth": 3,
                 *           "state": "ready"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    panels: {
                        panel: string;
                        /** @enum {string} */
                        shows: "wall" | "booth" | "rating";
                        booth: number | null;
                        /** @enum {string} */
                        state: "ready" | "stale" | "offline" | "error" | "unknown";
                        /** @default  */
                        detail?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketRate: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketRate-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example t42 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "booth": 3,
                 *       "level": 3
                 *     }
                 */
                "application/json": {
                    booth: number;
                    level: number;
                    /** Format: date-time */
                    pressedAt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        level: number | null;
                        levels: {
                            id: string;
                            en: string;
                        }[];
                        questions: number;
                        answered: number;
                        commented: boolean;
                        ratedAt: string | null;
                        changeableUntil: string | null;
                        /** Format: date-time */
                        closesAt: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCases: {
        parameters: {
            query?: {
                /** @example failed */
                state?: "open" | "due" | "overdue" | "closed" | "all";
                unit?: string;
                person?: string;
                /** @example 3 */
                number?: string;
                ticket?: string;
                contact?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            kind: string;
                            /** @enum {string} */
                            state: "open" | "due" | "overdue" | "closed";
                            /** Format: date-time */
                            dueAt: string;
                            /** Format: date */
                            dueDate: string;
                            tableMissing: number[];
                            url: string;
                            service: string | null;
                            ticket: {
                                id: string;
                                number: string;
                            } | null;
                            matter: string | null;
                            unit: string | null;
                            person: string | null;
                            asked: boolean;
                            clockStands: boolean;
                        }[];
                        counts: {
                            mine: number;
                            units: {
                                [key: string]: number;
                            };
                            open: number;
                            due: number;
                            overdue: number;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseOpen-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "information",
                 *       "matter": "Data penempatan tenaga kerja 2025",
                 *       "contact": {
                 *         "email": "ani@example.org"
                 *       }
                 *     }
                 */
                "application/json": {
                    kind: string;
                    class?: string;
                    service?: string;
                    matter?: string;
                    contact?: {
                        name?: string;
                        phone?: string;
                        email?: string;
                    };
                    note?: string;
                    documents?: string[];
                    outside?: string;
                    against?: {
                        /** Format: uuid */
                        caseId: string;
                    } | {
                        /** Format: date */
                        decidedOn: string;
                    };
                    unit?: string;
                    person?: string;
                    /** Format: date */
                    dueDate?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseAssign-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": null,
                 *       "person": "sari"
                 *     }
                 */
                "application/json": {
                    unit: string | null;
                    person: string | null;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseQuestion-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Mohon kirim salinan akta pendirian."
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseAnswer-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "text": "Akta terlampir."
                 *     }
                 */
                "application/json": {
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseDocument-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "what": "Akta pendirian",
                 *       "received": true
                 *     }
                 */
                "application/json": {
                    documentId?: string;
                    what?: string;
                    received: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseExtend: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseExtend-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Berkas masih diperiksa oleh unit terkait."
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseComplete-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "outcome": "done"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default done
                     * @enum {string}
                     */
                    outcome?: "done" | "granted" | "partly-granted" | "refused" | "forwarded" | "withdrawn";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseReopen-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Keputusan keliru."
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCaseKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        today: string;
                        kinds: {
                            /** Format: date */
                            dueDate: string;
                            key: string;
                            name: {
                                id: string;
                                en: string;
                            };
                            offered: boolean;
                            classes: {
                                /** Format: date */
                                dueDate: string;
                                key: string;
                                name: {
                                    id: string;
                                    en: string;
                                };
                            }[];
                            services: {
                                /** Format: date */
                                dueDate: string;
                                letter: string;
                            }[];
                            against: string | null;
                            outside: string | null;
                        }[];
                        units: string[];
                        staff: string[];
                        phoneCountry: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseSetKind: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseSetKind-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "licence",
                 *       "from": "2099-01-04",
                 *       "mark": "L",
                 *       "name": {
                 *         "id": "Permohonan izin",
                 *         "en": "Licence request"
                 *       },
                 *       "terms": {
                 *         "count": "working",
                 *         "days": 5
                 *       }
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** Format: date */
                    from: string;
                    mark: string;
                    name: {
                        id: string;
                        en: string;
                    };
                    /** @default true */
                    offered?: boolean;
                    terms: {
                        /** @enum {string} */
                        count: "working" | "calendar";
                        days: number;
                        /** @default false */
                        receiptCounts?: boolean;
                        /** @default null */
                        atMostDays?: number | null;
                        /** @default null */
                        extension?: {
                            days: number;
                            /** @default true */
                            reasonNeeded?: boolean;
                        } | null;
                        /** @default false */
                        questionStopsClock?: boolean;
                        /** @default null */
                        closesAfterDays?: number | null;
                        /** @default 2 */
                        soonDays?: number;
                        /** @default 1 */
                        nameWithinDays?: number;
                        /** @default gratis */
                        cost?: "gratis" | {
                            rupiah: number;
                            basis: string;
                        };
                    };
                    /** @default [] */
                    classes?: {
                        key: string;
                        name: {
                            id: string;
                            en: string;
                        };
                        days: number;
                    }[];
                    /** @default [] */
                    services?: {
                        letter: string;
                        days: number;
                        cost?: "gratis" | {
                            rupiah: number;
                            basis: string;
                        };
                    }[];
                    /** @default null */
                    against?: {
                        kind: string;
                        fileWithinDays: number;
                    } | null;
                    /** @default null */
                    outside?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseSetYear: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseSetYear-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 2099 */
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "holidays": [
                 *         "2099-01-01"
                 *       ],
                 *       "leave": [
                 *         "2099-12-24"
                 *       ]
                 *     }
                 */
                "application/json": {
                    holidays: string[];
                    /** @default [] */
                    leave?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseSetUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseSetUnit-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": "Ditjen PHI dan Jamsos",
                 *       "head": null,
                 *       "members": []
                 *     }
                 */
                "application/json": {
                    unit: string;
                    /** @default null */
                    head?: string | null;
                    /** @default [] */
                    members?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseDropUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseDropUnit-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": "Ditjen PHI dan Jamsos"
                 *     }
                 */
                "application/json": {
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    caseSetHead: {
        parameters: {
            query?: never;
            header?: {
                /** @example caseSetHead-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "head": "dewi"
                 *     }
                 */
                "application/json": {
                    head: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    hallClose: {
        parameters: {
            query?: never;
            header?: {
                /** @example hallClose-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "why": {
                 *         "id": "Listrik padam",
                 *         "en": "A power cut"
                 *       },
                 *       "closesAt": "14:00"
                 *     }
                 */
                "application/json": {
                    why: {
                        id: string;
                        en: string;
                    };
                    closesAt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallInfo"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    hallOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @example hallOpen-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallInfo"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    serviceOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @example serviceOpen-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example E */
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    serviceClose: {
        parameters: {
            query?: never;
            header?: {
                /** @example serviceClose-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example E */
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketCancel-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The visitor has left."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    ticketCall: {
        parameters: {
            query?: never;
            header?: {
                /** @example ticketCall-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticketId": "0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c",
                 *       "reason": "A baby needs its bed."
                 *     }
                 */
                "application/json": {
                    ticketId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    missAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @example missAcknowledge-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "Booth 4 was opened."
                 *     }
                 */
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    boothAsk: {
        parameters: {
            query?: never;
            header?: {
                /** @example boothAsk-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoothView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    deviceInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @example deviceInvite-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "kiosk",
                 *       "name": "North door"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "kiosk" | "display" | "desk-printer" | "desk";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    clockCorrect: {
        parameters: {
            query?: never;
            header?: {
                /** @example clockCorrect-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-03-02T08:00:00+07:00"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    word?: "own" | "machine" | "clients" | "time-servers";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    personErase: {
        parameters: {
            query?: never;
            header?: {
                /** @example personErase-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 5f0c1a52-3f54-4c8e-9d5e-0c6f1b8d2a47 */
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "why": "asked"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    why: "asked" | "withdrawn" | "mistake";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    deviceRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @example deviceRevoke-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example kiosk-1 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketWithStages"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCaseSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        today: string;
                        kinds: {
                            key: string;
                            /** Format: date */
                            from: string;
                            mark: string;
                            name: {
                                id: string;
                                en: string;
                            };
                            /** @default true */
                            offered: boolean;
                            terms: {
                                /** @enum {string} */
                                count: "working" | "calendar";
                                days: number;
                                /** @default false */
                                receiptCounts: boolean;
                                /** @default null */
                                atMostDays: number | null;
                                /** @default null */
                                extension: {
                                    days: number;
                                    /** @default true */
                                    reasonNeeded: boolean;
                                } | null;
                                /** @default false */
                                questionStopsClock: boolean;
                                /** @default null */
                                closesAfterDays: number | null;
                                /** @default 2 */
                                soonDays: number;
                                /** @default 1 */
                                nameWithinDays: number;
                                /** @default gratis */
                                cost: "gratis" | {
                                    rupiah: number;
                                    basis: string;
                                };
                            };
                            /** @default [] */
                            classes: {
                                key: string;
                                name: {
                                    id: string;
                                    en: string;
                                };
                                days: number;
                            }[];
                            /** @default [] */
                            services: {
                                letter: string;
                                days: number;
                                cost?: "gratis" | {
                                    rupiah: number;
                                    basis: string;
                                };
                            }[];
                            /** @default null */
                            against: {
                                kind: string;
                                fileWithinDays: number;
                            } | null;
                            /** @default null */
                            outside: string | null;
                            set: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                        }[];
                        years: {
                            year: number;
                            holidays: string[];
                            leave: string[];
                            set: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                        }[];
                        missing: number[];
                        units: {
                            name: string;
                            head: string | null;
                            members: string[];
                            set: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            } | null;
                        }[];
                        head: string;
                        staff: string[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        kind: string;
                        /** @enum {string} */
                        state: "open" | "due" | "overdue" | "closed";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        tableMissing: number[];
                        url: string;
                        class: string | null;
                        service: string | null;
                        ticket: {
                            id: string;
                            number: string;
                        } | null;
                        outside: string | null;
                        unit: string | null;
                        person: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        extended: boolean;
                        extension: {
                            days: number;
                            reasonNeeded: boolean;
                        } | null;
                        question: {
                            text: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            stopsClock: boolean;
                        } | null;
                        documents: {
                            id: string;
                            what: string | null;
                            promisedAt: string | null;
                            receivedAt: string | null;
                        }[];
                        attachments: {
                            id: string;
                            name: string | null;
                            size: number;
                            mediaType: string;
                            /** Format: date-time */
                            addedAt: string;
                            byApplicant: boolean;
                            scanned: boolean;
                        }[];
                        outcome: ("done" | "granted" | "partly-granted" | "refused" | "forwarded" | "withdrawn") | null;
                        decidedAt: string | null;
                        cost: "gratis" | {
                            rupiah: number;
                            basis: string;
                        };
                        meter: {
                            elapsed: number;
                            hall: number;
                            unit: number;
                            applicant: number;
                        };
                        applicant: {
                            name: string | null;
                            phone: string | null;
                            email: string | null;
                        } | null;
                        matter: string | null;
                        note: string | null;
                        stages: {
                            type: string;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCaseVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hall: {
                            id: string;
                            en: string;
                        };
                        number: string;
                        kind: {
                            id: string;
                            en: string;
                        };
                        class: {
                            id: string;
                            en: string;
                        } | null;
                        service: {
                            id: string;
                            en: string;
                        } | null;
                        matter: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        state: "working" | "asked" | "late" | "done" | "granted" | "partly-granted" | "refused" | "forwarded" | "withdrawn";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        clockStands: boolean;
                        tableMissing: number[];
                        extended: boolean;
                        with: {
                            /** @enum {string} */
                            party: "hall" | "unit" | "applicant";
                            unit: string | null;
                        } | null;
                        meter: {
                            elapsed: number;
                            hall: number;
                            unit: number;
                            applicant: number;
                        };
                        cost: "gratis" | {
                            rupiah: number;
                            basis: string;
                        };
                        question: {
                            id: string;
                            text: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            stopsClock: boolean;
                        } | null;
                        answer: {
                            text: string | null;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        documents: {
                            what: string | null;
                            promisedAt: string | null;
                            receivedAt: string | null;
                        }[];
                        attachments: {
                            /** @enum {string} */
                            mediaType: "application/pdf" | "image/png" | "image/jpeg";
                            size: number;
                            /** Format: date-time */
                            at: string;
                        }[];
                        decision: {
                            text: string | null;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        contact: {
                            phone: string | null;
                            email: string | null;
                        } | null;
                        stages: {
                            /** @enum {string} */
                            type: "CaseOpened" | "CaseAssigned" | "ApplicantAsked" | "ApplicantAnswered" | "DocumentPromised" | "DocumentReceived" | "CaseExtended" | "CaseDueMoved" | "CaseOverdue" | "CaseCompleted" | "CaseClosed" | "CaseReopened";
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            404: components["responses"]["Refused404"];
        };
    };
    getCasePage: {
        parameters: {
            query?: {
                lang?: "id" | "en";
                file?: string;
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    findPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "phone": "0812 3456 7890"
                 *     }
                 */
                "application/json": {
                    phone?: string;
                    email?: string;
                    name?: string;
                    ticket?: string;
                    /** Format: uuid */
                    ref?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ref: string;
                        /** @enum {string} */
                        purpose: "priority" | "notice" | "case" | "rating" | "note";
                        about: string;
                        /** Format: date-time */
                        cameAt: string;
                        /** Format: date-time */
                        eraseAt: string;
                        name?: string;
                        phone?: string;
                        email?: string;
                        text?: string;
                        reason?: string;
                    }[];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    testMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @example testMessage-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "0812 3456 7890"
                 *     }
                 */
                "application/json": {
                    to: string;
                    /** @enum {string} */
                    channel?: "whatsapp" | "sms" | "email";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        person: string;
                        about: string | null;
                        number: string | null;
                        template: string;
                        language: string;
                        /** @enum {string} */
                        channel: "whatsapp" | "sms" | "email";
                        /** @enum {string} */
                        state: "waiting" | "sending" | "sent" | "delivered" | "given-up" | "withdrawn";
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        at: string;
                        nextAt: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        tries: number;
                        doubts: number;
                        reason: string | null;
                        why: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    messages: {
        parameters: {
            query?: {
                /** @example failed */
                state?: "waiting" | "stuck" | "sent" | "failed" | "refused" | "given-up";
                /** @example completed */
                template?: string;
                /** @example sms */
                channel?: "whatsapp" | "sms" | "email";
                case?: string;
                ticket?: string;
                /** @example 1772416443000 */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: {
                            id: string;
                            person: string;
                            about: string | null;
                            number: string | null;
                            template: string;
                            language: string;
                            /** @enum {string} */
                            channel: "whatsapp" | "sms" | "email";
                            /** @enum {string} */
                            state: "waiting" | "sending" | "sent" | "delivered" | "given-up" | "withdrawn";
                            /** Format: date-time */
                            queuedAt: string;
                            /** Format: date-time */
                            at: string;
                            nextAt: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            tries: number;
                            doubts: number;
                            reason: string | null;
                            why: string | null;
                        }[];
                        next: number | null;
                        counts: {
                            waiting: number;
                            stuck: number;
                            givenUp: number;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        person: string;
                        about: string | null;
                        number: string | null;
                        template: string;
                        language: string;
                        /** @enum {string} */
                        channel: "whatsapp" | "sms" | "email";
                        /** @enum {string} */
                        state: "waiting" | "sending" | "sent" | "delivered" | "given-up" | "withdrawn";
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        at: string;
                        nextAt: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        tries: number;
                        doubts: number;
                        reason: string | null;
                        why: string | null;
                        to: {
                            name: string | null;
                            phone: string | null;
                            email: string | null;
                        } | null;
                        subject: string;
                        text: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    sendMessageAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @example sendMessageAgain-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        person: string;
                        about: string | null;
                        number: string | null;
                        template: string;
                        language: string;
                        /** @enum {string} */
                        channel: "whatsapp" | "sms" | "email";
                        /** @enum {string} */
                        state: "waiting" | "sending" | "sent" | "delivered" | "given-up" | "withdrawn";
                        /** Format: date-time */
                        queuedAt: string;
                        /** Format: date-time */
                        at: string;
                        nextAt: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        tries: number;
                        doubts: number;
                        reason: string | null;
                        why: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMessageTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        languages: string[];
                        templates: {
                            template: string;
                            needs: string[];
                            may: string[];
                            texts: {
                                template: string;
                                /** @enum {string} */
                                channel: "whatsapp" | "sms" | "email";
                                language: string;
                                subject: string | null;
                                text: string;
                                shipped: {
                                    subject: string | null;
                                    text: string;
                                };
                                changed: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                } | null;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setMessageText: {
        parameters: {
            query?: never;
            header?: {
                /** @example setMessageText-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example completed */
                template: string;
                /** @example sms */
                channel: "whatsapp" | "sms" | "email";
                /** @example en */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "{hall}: {number} is decided. {url}"
                 *     }
                 */
                "application/json": {
                    /** @default null */
                    subject?: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        template: string;
                        /** @enum {string} */
                        channel: "whatsapp" | "sms" | "email";
                        language: string;
                        subject: string | null;
                        text: string;
                        shipped: {
                            subject: string | null;
                            text: string;
                        };
                        changed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    restoreMessageText: {
        parameters: {
            query?: never;
            header?: {
                /** @example restoreMessageText-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example completed */
                template: string;
                /** @example sms */
                channel: "whatsapp" | "sms" | "email";
                /** @example en */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        template: string;
                        /** @enum {string} */
                        channel: "whatsapp" | "sms" | "email";
                        language: string;
                        subject: string | null;
                        text: string;
                        shipped: {
                            subject: string | null;
                            text: string;
                        };
                        changed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMessageSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: ("whatsapp" | "sms" | "email")[];
                        rest: {
                            from: string;
                            until: string;
                        } | null;
                        perMinute: {
                            email: number | null;
                            sms: number | null;
                            whatsapp: number | null;
                        };
                        channels: ("whatsapp" | "sms" | "email")[];
                        changed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setMessageSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @example setMessageSettings-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order": [
                 *         "sms",
                 *         "whatsapp",
                 *         "email"
                 *       ],
                 *       "rest": {
                 *         "from": "20:00",
                 *         "until": "07:00"
                 *       },
                 *       "perMinute": {
                 *         "sms": 60,
                 *         "whatsapp": null,
                 *         "email": null
                 *       }
                 *     }
                 */
                "application/json": {
                    order: ("whatsapp" | "sms" | "email")[];
                    rest: {
                        from: string;
                        until: string;
                    } | null;
                    perMinute: {
                        email: number | null;
                        sms: number | null;
                        whatsapp: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        order: ("whatsapp" | "sms" | "email")[];
                        rest: {
                            from: string;
                            until: string;
                        } | null;
                        perMinute: {
                            email: number | null;
                            sms: number | null;
                            whatsapp: number | null;
                        };
                        channels: ("whatsapp" | "sms" | "email")[];
                        changed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        kinds: string[];
                        /** Format: date-time */
                        madeAt: string;
                        madeBy: string;
                        /** @enum {string} */
                        state: "on" | "failing" | "paused" | "disabled";
                        seq: number;
                        behind: number;
                        failingSince: string | null;
                        nextAt: string | null;
                        status: number | null;
                        why: ("refused" | "gone") | null;
                        calls: {
                            /** Format: date-time */
                            at: string;
                            seq: number;
                            kind: string;
                            delivered: boolean;
                            status: number | null;
                            detail: string;
                        }[];
                    }[];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://data.example.go.id/antrean",
                 *       "kinds": [
                 *         "ticket.called",
                 *         "case.overdue"
                 *       ]
                 *     }
                 */
                "application/json": {
                    url: string;
                    /**
                     * @default [
                     *       "day.opened",
                     *       "day.closed",
                     *       "service.opened",
                     *       "service.closed",
                     *       "booth.opened",
                     *       "booth.paused",
                     *       "booth.closed",
                     *       "booth.absent",
                     *       "ticket.issued",
                     *       "ticket.called",
                     *       "ticket.recalled",
                     *       "ticket.started",
                     *       "ticket.finished",
                     *       "ticket.no-show",
                     *       "ticket.returned",
                     *       "ticket.undone",
                     *       "ticket.transferred",
                     *       "ticket.parked",
                     *       "ticket.resumed",
                     *       "ticket.cancelled",
                     *       "ticket.expired",
                     *       "ticket.at-risk",
                     *       "ticket.missed",
                     *       "ticket.rated",
                     *       "alert.raised",
                     *       "alert.over",
                     *       "case.opened",
                     *       "case.assigned",
                     *       "case.question-asked",
                     *       "case.question-answered",
                     *       "case.extended",
                     *       "case.due-soon",
                     *       "case.due",
                     *       "case.overdue",
                     *       "case.completed",
                     *       "case.closed",
                     *       "case.reopened"
                     *     ]
                     */
                    kinds?: ("day.opened" | "day.closed" | "service.opened" | "service.closed" | "booth.opened" | "booth.paused" | "booth.closed" | "booth.absent" | "ticket.issued" | "ticket.called" | "ticket.recalled" | "ticket.started" | "ticket.finished" | "ticket.no-show" | "ticket.returned" | "ticket.undone" | "ticket.transferred" | "ticket.parked" | "ticket.resumed" | "ticket.cancelled" | "ticket.expired" | "ticket.at-risk" | "ticket.missed" | "ticket.rated" | "alert.raised" | "alert.over" | "case.opened" | "case.assigned" | "case.question-asked" | "case.question-answered" | "case.extended" | "case.due-soon" | "case.due" | "case.overdue" | "case.completed" | "case.closed" | "case.reopened")[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        kinds: string[];
                        /** Format: date-time */
                        madeAt: string;
                        madeBy: string;
                        /** @enum {string} */
                        state: "on" | "failing" | "paused" | "disabled";
                        seq: number;
                        behind: number;
                        failingSince: string | null;
                        nextAt: string | null;
                        status: number | null;
                        why: ("refused" | "gone") | null;
                        calls: {
                            /** Format: date-time */
                            at: string;
                            seq: number;
                            kind: string;
                            delivered: boolean;
                            status: number | null;
                            detail: string;
                        }[];
                        secret: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "from": 314
                 *     }
                 */
                "application/json": {
                    from?: number;
                    /** Format: date */
                    date?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        kinds: string[];
                        /** Format: date-time */
                        madeAt: string;
                        madeBy: string;
                        /** @enum {string} */
                        state: "on" | "failing" | "paused" | "disabled";
                        seq: number;
                        behind: number;
                        failingSince: string | null;
                        nextAt: string | null;
                        status: number | null;
                        why: ("refused" | "gone") | null;
                        calls: {
                            /** Format: date-time */
                            at: string;
                            seq: number;
                            kind: string;
                            delivered: boolean;
                            status: number | null;
                            detail: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        kinds: string[];
                        /** Format: date-time */
                        madeAt: string;
                        madeBy: string;
                        /** @enum {string} */
                        state: "on" | "failing" | "paused" | "disabled";
                        seq: number;
                        behind: number;
                        failingSince: string | null;
                        nextAt: string | null;
                        status: number | null;
                        why: ("refused" | "gone") | null;
                        calls: {
                            /** Format: date-time */
                            at: string;
                            seq: number;
                            kind: string;
                            delivered: boolean;
                            status: number | null;
                            detail: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivered: boolean;
                        status: number | null;
                        detail: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        email: string[];
                        sms: string[];
                        whatsapp: string[];
                        rules: {
                            [key: string]: {
                                on: boolean;
                                at: number;
                                over: number;
                                minutes: number;
                                raised: boolean;
                                since: string | null;
                                value: number | null;
                            };
                        };
                        channels: ("whatsapp" | "sms" | "email")[];
                        phoneCountry: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "language": "id",
                 *       "rules": {
                 *         "waiting": {
                 *           "on": true,
                 *           "at": 40,
                 *           "over": 25,
                 *           "minutes": 5
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @default id */
                    language?: string;
                    /** @default [] */
                    email?: string[];
                    /** @default [] */
                    sms?: string[];
                    /** @default [] */
                    whatsapp?: string[];
                    /** @default {} */
                    rules?: {
                        [key: string]: {
                            on: boolean;
                            at: number;
                            over: number;
                            /** @default 0 */
                            minutes?: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        email: string[];
                        sms: string[];
                        whatsapp: string[];
                        rules: {
                            [key: string]: {
                                on: boolean;
                                at: number;
                                over: number;
                                minutes: number;
                                raised: boolean;
                                since: string | null;
                                value: number | null;
                            };
                        };
                        channels: ("whatsapp" | "sms" | "email")[];
                        phoneCountry: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    testAlerts: {
        parameters: {
            query?: never;
            header?: {
                /** @example testAlerts-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hall: {
                            id: string;
                            en: string;
                        };
                        place?: {
                            id: string;
                            en: string;
                        };
                        number: string;
                        service: {
                            id: string;
                            en: string;
                        };
                        services?: {
                            name: {
                                id: string;
                                en: string;
                            };
                            /** @enum {string} */
                            stands: "over" | "now" | "next" | "not-now";
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "called" | "serving" | "parked" | "done" | "escalated" | "no-show" | "cancelled" | "expired";
                        language: string;
                        ahead: number;
                        expectedWaitSeconds: number | null;
                        /** Format: date-time */
                        callBy: string;
                        served: boolean;
                        late: boolean;
                        booth: number | null;
                        boothName?: string;
                        calledAt: string | null;
                        endedAt: string | null;
                        rating: {
                            level: number | null;
                            levels: {
                                id: string;
                                en: string;
                            }[];
                            questions: number;
                            answered: number;
                            commented: boolean;
                            ratedAt: string | null;
                            changeableUntil: string | null;
                            /** Format: date-time */
                            closesAt: string;
                        } | null;
                        caseUrl?: string | null;
                        turn?: {
                            leave: boolean;
                            later: {
                                behind: number;
                                left: number;
                                /** Format: date-time */
                                callBy: string;
                            } | null;
                            used: boolean;
                            messages: {
                                phone: boolean;
                                email: boolean;
                                to: string | null;
                                days: number;
                            } | null;
                        } | null;
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            404: components["responses"]["Refused404"];
        };
    };
    getVisitPage: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getSurveyPage: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getComplianceReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "day" | "hour" | "service" | "booth" | "priority";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceReport"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getComplianceReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "day" | "hour" | "service" | "booth" | "priority";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getVisitsReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "weekday" | "service" | "day" | "matter" | "outcome";
                service?: string;
                priority?: "normal" | "priority";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "weekday" | "service" | "day" | "matter" | "outcome";
                        service?: string;
                        /** @enum {string} */
                        priority?: "normal" | "priority";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            tickets: number;
                            share: number | null;
                            medianWaitSeconds: number | null;
                            p95WaitSeconds: number | null;
                            medianServiceSeconds: number | null;
                            p95ServiceSeconds: number | null;
                            hours: {
                                [key: string]: number;
                            };
                        };
                        rows: {
                            tickets: number;
                            share: number | null;
                            medianWaitSeconds: number | null;
                            p95WaitSeconds: number | null;
                            medianServiceSeconds: number | null;
                            p95ServiceSeconds: number | null;
                            hours: {
                                [key: string]: number;
                            };
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getVisitsReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "weekday" | "service" | "day" | "matter" | "outcome";
                service?: string;
                priority?: "normal" | "priority";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getSatisfactionReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "service" | "booth" | "weekday" | "day";
                service?: string;
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "service" | "booth" | "weekday" | "day";
                        service?: string;
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            served: number;
                            rated: number;
                            answering: number | null;
                            levels2: {
                                [key: string]: number;
                            };
                            percents2: {
                                [key: string]: number | null;
                            };
                            means: {
                                [key: string]: number | null;
                            };
                            levels3: {
                                [key: string]: number;
                            };
                            percents3: {
                                [key: string]: number | null;
                            };
                            levels4: {
                                [key: string]: number;
                            };
                            percents4: {
                                [key: string]: number | null;
                            };
                            levels5: {
                                [key: string]: number;
                            };
                            percents5: {
                                [key: string]: number | null;
                            };
                        };
                        rows: {
                            served: number;
                            rated: number;
                            answering: number | null;
                            levels2: {
                                [key: string]: number;
                            };
                            percents2: {
                                [key: string]: number | null;
                            };
                            means: {
                                [key: string]: number | null;
                            };
                            levels3: {
                                [key: string]: number;
                            };
                            percents3: {
                                [key: string]: number | null;
                            };
                            levels4: {
                                [key: string]: number;
                            };
                            percents4: {
                                [key: string]: number | null;
                            };
                            levels5: {
                                [key: string]: number;
                            };
                            percents5: {
                                [key: string]: number | null;
                            };
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getSatisfactionReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "service" | "booth" | "weekday" | "day";
                service?: string;
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getSkmReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "element" | "service" | "day" | "form";
                service?: string;
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "element" | "service" | "day" | "form";
                        service?: string;
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            index: number | null;
                            grade: string | null;
                            mean: number | null;
                            forms: number;
                            visitors: number;
                            sample: number;
                            enough: string | null;
                        };
                        rows: {
                            index: number | null;
                            grade: string | null;
                            mean: number | null;
                            forms: number;
                            visitors: number;
                            sample: number;
                            enough: string | null;
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getSkmReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "element" | "service" | "day" | "form";
                service?: string;
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getOfficersReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "officer" | "service" | "booth" | "matter" | "outcome";
                service?: string;
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "officer" | "service" | "booth" | "matter" | "outcome";
                        service?: string;
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            tickets: number;
                            done: number;
                            escalated: number;
                            noShow: number;
                            medianSeconds: number | null;
                            p95Seconds: number | null;
                            openSeconds: number | null;
                            idleSeconds: number | null;
                            rated: number;
                            answering: number | null;
                            means: {
                                [key: string]: number | null;
                            };
                        };
                        rows: {
                            tickets: number;
                            done: number;
                            escalated: number;
                            noShow: number;
                            medianSeconds: number | null;
                            p95Seconds: number | null;
                            openSeconds: number | null;
                            idleSeconds: number | null;
                            rated: number;
                            answering: number | null;
                            means: {
                                [key: string]: number | null;
                            };
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getOfficersReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "officer" | "service" | "booth" | "matter" | "outcome";
                service?: string;
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getPausesReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "reason" | "booth" | "day";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "reason" | "booth" | "day";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            pauses: number;
                            seconds: number | null;
                            medianSeconds: number | null;
                            p95Seconds: number | null;
                        };
                        rows: {
                            pauses: number;
                            seconds: number | null;
                            medianSeconds: number | null;
                            p95Seconds: number | null;
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getPausesReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "reason" | "booth" | "day";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCasesReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "kind" | "unit" | "month";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "kind" | "unit" | "month";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            opened: number;
                            open: number;
                            due: number;
                            kept: number;
                            late: number;
                            extended: number;
                            reopened: number;
                            keptShare: number | null;
                            hours: {
                                [key: string]: number | null;
                            };
                            tableMissing: number;
                        };
                        rows: {
                            opened: number;
                            open: number;
                            due: number;
                            kept: number;
                            late: number;
                            extended: number;
                            reopened: number;
                            keptShare: number | null;
                            hours: {
                                [key: string]: number | null;
                            };
                            tableMissing: number;
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCasesReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "kind" | "unit" | "month";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getPpidReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "year" | "month" | "register";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "year" | "month" | "register";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            requests: number;
                            granted: number;
                            partlyGranted: number;
                            refused: number;
                            otherwise: number;
                            pending: number;
                            refusedWithReason: number;
                            kept: number;
                            late: number;
                            extended: number;
                            objections: number;
                            objectionsAnswered: number;
                            date: string | null;
                            kindName: string | null;
                            name: string | null;
                            identity: string | null;
                            address: string | null;
                            contact: string | null;
                            occupation: string | null;
                            matter: string | null;
                            purpose: string | null;
                            obtain: string | null;
                            status: string | null;
                            form: string | null;
                            outcome: string | null;
                            reason: string | null;
                            decidedOn: string | null;
                            cost: string | null;
                            meanDays: number | null;
                            longestDays: number | null;
                            tableMissing: number;
                        };
                        rows: {
                            requests: number;
                            granted: number;
                            partlyGranted: number;
                            refused: number;
                            otherwise: number;
                            pending: number;
                            refusedWithReason: number;
                            kept: number;
                            late: number;
                            extended: number;
                            objections: number;
                            objectionsAnswered: number;
                            date: string | null;
                            kindName: string | null;
                            name: string | null;
                            identity: string | null;
                            address: string | null;
                            contact: string | null;
                            occupation: string | null;
                            matter: string | null;
                            purpose: string | null;
                            obtain: string | null;
                            status: string | null;
                            form: string | null;
                            outcome: string | null;
                            reason: string | null;
                            decidedOn: string | null;
                            cost: string | null;
                            meanDays: number | null;
                            longestDays: number | null;
                            tableMissing: number;
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getPpidReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "year" | "month" | "register";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getComplaintsReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "class" | "year" | "month" | "register";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "class" | "year" | "month" | "register";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            complaints: number;
                            pending: number;
                            answered: number;
                            closed: number;
                            kept: number;
                            late: number;
                            extended: number;
                            reopened: number;
                            closedShare: number | null;
                            date: string | null;
                            className: string | null;
                            outside: string | null;
                            name: string | null;
                            contact: string | null;
                            matter: string | null;
                            service: string | null;
                            unit: string | null;
                            outcome: string | null;
                            reason: string | null;
                            decidedOn: string | null;
                            meanDays: number | null;
                            longestDays: number | null;
                            tableMissing: number;
                        };
                        rows: {
                            complaints: number;
                            pending: number;
                            answered: number;
                            closed: number;
                            kept: number;
                            late: number;
                            extended: number;
                            reopened: number;
                            closedShare: number | null;
                            date: string | null;
                            className: string | null;
                            outside: string | null;
                            name: string | null;
                            contact: string | null;
                            matter: string | null;
                            service: string | null;
                            unit: string | null;
                            outcome: string | null;
                            reason: string | null;
                            decidedOn: string | null;
                            meanDays: number | null;
                            longestDays: number | null;
                            tableMissing: number;
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getComplaintsReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "class" | "year" | "month" | "register";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getOmbudsmanReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "year" | "service";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "year" | "service";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            kind: string | null;
                            score: number | null;
                            letter: string | null;
                            label: string | null;
                            zone: string | null;
                            maladministration: string | null;
                            trust: string | null;
                            products: string | null;
                            standard: number | null;
                            missing: string | null;
                            tickets: number;
                            callShare: number | null;
                            medianWaitSeconds: number | null;
                            medianServiceSeconds: number | null;
                            served: number;
                            rated: number;
                            answering: number | null;
                            forms: number;
                            index: number | null;
                            grade: string | null;
                            complaints: number;
                            complaintsClosed: number;
                            complaintsShare: number | null;
                        };
                        rows: {
                            kind: string | null;
                            score: number | null;
                            letter: string | null;
                            label: string;
                            zone: string | null;
                            maladministration: string | null;
                            trust: string | null;
                            products: string | null;
                            standard: number | null;
                            missing: string | null;
                            tickets: number;
                            callShare: number | null;
                            medianWaitSeconds: number | null;
                            medianServiceSeconds: number | null;
                            served: number;
                            rated: number;
                            answering: number | null;
                            forms: number;
                            index: number | null;
                            grade: string | null;
                            complaints: number;
                            complaintsClosed: number;
                            complaintsShare: number | null;
                            key: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getOmbudsmanReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "year" | "service";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMessagesReport: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "channel" | "kind" | "month";
                format?: "json" | "csv" | "xlsx" | "pdf";
                /** @example en */
                language?: string;
                numbers?: "plain" | "local";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, in the format that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        by: "channel" | "kind" | "month";
                        /** Format: date-time */
                        at: string;
                        imported?: {
                            tickets: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        published?: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                        total: {
                            queued: number;
                            waiting: number;
                            sent: number;
                            arrived: number;
                            refused: number;
                            givenUp: number;
                            withdrawn: number;
                            medianSeconds: number | null;
                            p95Seconds: number | null;
                        };
                        rows: {
                            queued: number;
                            waiting: number;
                            sent: number;
                            arrived: number;
                            refused: number;
                            givenUp: number;
                            withdrawn: number;
                            medianSeconds: number | null;
                            p95Seconds: number | null;
                            key: string;
                            label: string;
                        }[];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMessagesReportPage: {
        parameters: {
            query: {
                /** @example 2026-03-02 */
                from: string;
                /** @example 2026-03-06 */
                to: string;
                by?: "channel" | "kind" | "month";
                /** @example en */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, with the definition below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reportMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default false */
                        on: boolean;
                        /** @default [] */
                        reports: ("compliance" | "visits" | "satisfaction" | "skm" | "officers" | "pauses" | "cases" | "ppid" | "complaints" | "ombudsman" | "messages")[];
                        /** @default [] */
                        email: string[];
                        /** @default [] */
                        only: {
                            /** @enum {string} */
                            report: "compliance" | "visits" | "satisfaction" | "skm" | "officers" | "pauses" | "cases" | "ppid" | "complaints" | "ombudsman" | "messages";
                            email: string[];
                        }[];
                        /** @default id */
                        language: string;
                        /** @default 7 */
                        hour: number;
                        /**
                         * @default pdf
                         * @enum {string}
                         */
                        format: "pdf" | "xlsx";
                        next: string | null;
                        canSend: boolean;
                        last: {
                            monday: string;
                            from: string;
                            to: string;
                            /** Format: date-time */
                            at: string;
                            sent: number;
                            waiting: number;
                            failed: number;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setReportMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @default false */
                    on?: boolean;
                    /** @default [] */
                    reports?: ("compliance" | "visits" | "satisfaction" | "skm" | "officers" | "pauses" | "cases" | "ppid" | "complaints" | "ombudsman" | "messages")[];
                    /** @default [] */
                    email?: string[];
                    /** @default [] */
                    only?: {
                        /** @enum {string} */
                        report: "compliance" | "visits" | "satisfaction" | "skm" | "officers" | "pauses" | "cases" | "ppid" | "complaints" | "ombudsman" | "messages";
                        email: string[];
                    }[];
                    /** @default id */
                    language?: string;
                    /** @default 7 */
                    hour?: number;
                    /**
                     * @default pdf
                     * @enum {string}
                     */
                    format?: "pdf" | "xlsx";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default false */
                        on: boolean;
                        /** @default [] */
                        reports: ("compliance" | "visits" | "satisfaction" | "skm" | "officers" | "pauses" | "cases" | "ppid" | "complaints" | "ombudsman" | "messages")[];
                        /** @default [] */
                        email: string[];
                        /** @default [] */
                        only: {
                            /** @enum {string} */
                            report: "compliance" | "visits" | "satisfaction" | "skm" | "officers" | "pauses" | "cases" | "ppid" | "complaints" | "ombudsman" | "messages";
                            email: string[];
                        }[];
                        /** @default id */
                        language: string;
                        /** @default 7 */
                        hour: number;
                        /**
                         * @default pdf
                         * @enum {string}
                         */
                        format: "pdf" | "xlsx";
                        next: string | null;
                        canSend: boolean;
                        last: {
                            monday: string;
                            from: string;
                            to: string;
                            /** Format: date-time */
                            at: string;
                            sent: number;
                            waiting: number;
                            failed: number;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    sendReportMails: {
        parameters: {
            query?: never;
            header?: {
                /** @example sendReportMails-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getExport: {
        parameters: {
            query?: {
                /** @example 2026-03-02 */
                from?: string;
                /** @example 2026-03-06 */
                to?: string;
                format?: "csv" | "ndjson";
                personal?: "true" | "false";
            };
            header?: never;
            path: {
                /** @example tickets */
                set: "tickets" | "legs" | "stages" | "calls" | "papers" | "booths" | "cases" | "case-stages" | "case-hands" | "ratings" | "rating-answers" | "messages" | "imported" | "services" | "events" | "audit" | "people";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getImportedTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            source: string;
                            tickets: number;
                            days: number;
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    importTickets: {
        parameters: {
            query: {
                /** @example The queue of before */
                source: string;
                zone?: string;
                /** @example 3 */
                number?: string;
                service?: string;
                issued?: string;
                called?: string;
                began?: string;
                finished?: string;
                booth?: string;
                outcome?: string;
                services?: string;
                outcomes?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tickets: number;
                        added: number;
                        days: number;
                        from: string;
                        to: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeImportedTickets: {
        parameters: {
            query: {
                /** @example The queue of before */
                source: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            source: string;
                            tickets: number;
                            days: number;
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getPublishedFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setPublishedFigures: {
        parameters: {
            query: {
                /** @example The queue of before */
                source: string;
            };
            header?: {
                /** @example setPublishedFigures-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2016-03-01",
                 *       "to": "2016-10-12",
                 *       "served": 7536,
                 *       "services": {
                 *         "A": 3720,
                 *         "B": 1432,
                 *         "C": 1240,
                 *         "D": 788,
                 *         "E": 121
                 *       },
                 *       "ratings": {
                 *         "counts": [
                 *           10,
                 *           30,
                 *           230
                 *         ]
                 *       },
                 *       "score": {
                 *         "of": 5,
                 *         "before": 3.48,
                 *         "after": 4.01
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    served: number;
                    services: {
                        [key: string]: number;
                    };
                    ratings: {
                        counts: number[];
                    } | null;
                    score: {
                        of: number;
                        before: number;
                        after: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    dropPublishedFigures: {
        parameters: {
            query: {
                /** @example The queue of before */
                source: string;
            };
            header?: {
                /** @example dropPublishedFigures-1 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            source: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            served: number;
                            services: {
                                [key: string]: number;
                            };
                            ratings: {
                                counts: number[];
                            } | null;
                            score: {
                                of: number;
                                before: number;
                                after: number;
                            } | null;
                            unattributed: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    tellScreenFailure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "surface": "display",
                 *       "page": "/display/",
                 *       "message": "The screen has no memory left."
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    surface: "display" | "console" | "kiosk";
                    page: string;
                    message: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
        };
    };
    sendDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        size: number;
                        /** @enum {string} */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg";
                        sha256: string;
                        scanned: boolean;
                    };
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        size: number;
                        /** @enum {string} */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg";
                        sha256: string;
                        scanned: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    answerCase: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Akta terlampir."
                 *     }
                 */
                "application/json": {
                    text: string;
                    question?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hall: {
                            id: string;
                            en: string;
                        };
                        number: string;
                        kind: {
                            id: string;
                            en: string;
                        };
                        class: {
                            id: string;
                            en: string;
                        } | null;
                        service: {
                            id: string;
                            en: string;
                        } | null;
                        matter: string | null;
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        state: "working" | "asked" | "late" | "done" | "granted" | "partly-granted" | "refused" | "forwarded" | "withdrawn";
                        /** Format: date-time */
                        dueAt: string;
                        /** Format: date */
                        dueDate: string;
                        clockStands: boolean;
                        tableMissing: number[];
                        extended: boolean;
                        with: {
                            /** @enum {string} */
                            party: "hall" | "unit" | "applicant";
                            unit: string | null;
                        } | null;
                        meter: {
                            elapsed: number;
                            hall: number;
                            unit: number;
                            applicant: number;
                        };
                        cost: "gratis" | {
                            rupiah: number;
                            basis: string;
                        };
                        question: {
                            id: string;
                            text: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            stopsClock: boolean;
                        } | null;
                        answer: {
                            text: string | null;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        documents: {
                            what: string | null;
                            promisedAt: string | null;
                            receivedAt: string | null;
                        }[];
                        attachments: {
                            /** @enum {string} */
                            mediaType: "application/pdf" | "image/png" | "image/jpeg";
                            size: number;
                            /** Format: date-time */
                            at: string;
                        }[];
                        decision: {
                            text: string | null;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        contact: {
                            phone: string | null;
                            email: string | null;
                        } | null;
                        stages: {
                            /** @enum {string} */
                            type: "CaseOpened" | "CaseAssigned" | "ApplicantAsked" | "ApplicantAnswered" | "DocumentPromised" | "DocumentReceived" | "CaseExtended" | "CaseDueMoved" | "CaseOverdue" | "CaseCompleted" | "CaseClosed" | "CaseReopened";
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    rateVisit: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: {
                /** @example rateVisit-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "level": 3,
                 *       "answers": {
                 *         "waktu": 4,
                 *         "perilaku": 4
                 *       },
                 *       "comment": "Cepat dan ramah"
                 *     }
                 */
                "application/json": {
                    level?: number;
                    answers?: {
                        [key: string]: number;
                    };
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        level: number | null;
                        levels: {
                            id: string;
                            en: string;
                        }[];
                        questions: number;
                        answered: number;
                        commented: boolean;
                        ratedAt: string | null;
                        changeableUntil: string | null;
                        /** Format: date-time */
                        closesAt: string;
                    };
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    leaveLinePage: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    leaveLine: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: {
                /** @example leaveLine-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leave: boolean;
                        later: {
                            behind: number;
                            left: number;
                            /** Format: date-time */
                            callBy: string;
                        } | null;
                        used: boolean;
                        messages: {
                            phone: boolean;
                            email: boolean;
                            to: string | null;
                            days: number;
                        } | null;
                    } | null;
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    askMoreTimePage: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    askMoreTime: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: {
                /** @example askMoreTime-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leave: boolean;
                        later: {
                            behind: number;
                            left: number;
                            /** Format: date-time */
                            callBy: string;
                        } | null;
                        used: boolean;
                        messages: {
                            phone: boolean;
                            email: boolean;
                            to: string | null;
                            days: number;
                        } | null;
                    } | null;
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    askMessagesPage: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    askMessages: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: {
                /** @example askMessages-1 */
                "idempotency-key"?: string;
            };
            path: {
                /** @example sJx1f0rZ8mKqPz3AbQ4w7g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "phone": "0812 3456 7890"
                 *     }
                 */
                "application/json": {
                    phone?: string;
                    email?: string;
                    /** @enum {boolean} */
                    stop?: true;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leave: boolean;
                        later: {
                            behind: number;
                            left: number;
                            /** Format: date-time */
                            callBy: string;
                        } | null;
                        used: boolean;
                        messages: {
                            phone: boolean;
                            email: boolean;
                            to: string | null;
                            days: number;
                        } | null;
                    } | null;
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
}
